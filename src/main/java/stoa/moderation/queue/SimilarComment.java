package stoa.moderation.queue;

import java.time.Instant;
import stoa.discussion.Comment;
import stoa.text.TypedText;

/**
 * A comment that stands beside the one that is decided about.
 *
 * @param body the beginning of its Markdown
 */
public record SimilarComment(long id, String authorName, String body, Instant postedAt, Comment.State state) {
    /** In code points. */
    private static final int BRIEF = 140;

    public String brief() {
        return TypedText.beginning(TypedText.line(body), BRIEF);
    }

    /** As it stands on a badge; empty for one that is to be seen. */
    public String stateWords() {
        return switch (state) {
            case VISIBLE -> "";
            case HELD -> "waiting";
            case HIDDEN, DELETED -> state.word();
        };
    }
}
