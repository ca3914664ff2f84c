package stoa.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.discussion.Comment;
import stoa.policy.Reason;
import stoa.text.TypedText;

/**
 * A comment as moderators find it in their list.
 *
 * @param body the beginning of its Markdown: a page of long ones would be megabytes
 */
public record CommentRow(
        long id,
        String authorName,
        String body,
        Instant postedAt,
        Comment.State state,
        @Nullable Reason reason,
        @Nullable String note,
        @Nullable String hiddenByName,
        @Nullable Instant hiddenAt,
        String slug,
        String title) {
    /** In characters, as much as is read of each. */
    static final int BRIEF = 600;

    /** The beginning of what it says, on one line. */
    public String brief() {
        return TypedText.line(body) + (TypedText.length(body) < BRIEF ? "" : " …");
    }

    public boolean isVisible() {
        return state == Comment.State.VISIBLE;
    }

    /** Why it is not to be seen, as one sentence. */
    public String fate() {
        return state.fate(hiddenByName, reason);
    }

    /** Because it is hidden, or waits. */
    public boolean canBeLetOut() {
        return state == Comment.State.HIDDEN || state == Comment.State.HELD;
    }
}
