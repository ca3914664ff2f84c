package stoa.moderation.queue;

import java.util.List;

/**
 * Comments that belong together, as they are looked at.
 *
 * @param evidence what speaks for it, each with what chance would give
 * @param comments as many as are shown at once, oldest first
 */
public record ClusterCase(List<Evidence> evidence, ListExcerpt excerpt, List<SimilarComment> comments) {
    /** One sentence for, and one on what chance would give. */
    public record Evidence(String words, String chance) {}

    public int size() {
        return excerpt.size();
    }
}
