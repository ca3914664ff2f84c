package stoa.moderation.cluster;

import java.util.List;

/**
 * One thing that sets some comments apart.
 *
 * @param ids of the comments, ascending
 * @param words a sentence for a moderator, with the numbers
 * @param chance a sentence on what chance alone would give
 */
public record Evidence(Kind kind, List<Long> ids, String words, String chance) {
    /** What they have in common. */
    public enum Kind {
        SAME_TEXT,
        CLOCKWORK,
        BURST,
        NETWORK,
        NAME_PATTERN,
        LINK_HOST;

        /** Whether it says something without another beside it: a household or an office shares a network. */
        boolean standsAlone() {
            return this != NETWORK;
        }
    }

    static Evidence of(Kind kind, List<Post> posts, String words, String chance) {
        return new Evidence(kind, posts.stream().map(Post::id).sorted().toList(), words, chance);
    }
}
