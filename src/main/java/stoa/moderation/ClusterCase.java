package stoa.moderation;

import java.util.List;

/**
 * Comments that belong together, as they are looked at.
 *
 * @param evidence what speaks for it, each with what chance would give
 * @param size how many there are
 * @param comments the oldest of them
 */
public record ClusterCase(List<Evidence> evidence, int size, List<OtherComment> comments) {
    /** One sentence for, and one on what chance would give. */
    public record Evidence(String words, String chance) {}
}
