package stoa.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.discussion.Comment;
import stoa.discussion.Reason;
import stoa.text.SafeHtml;

/** A comment as moderators find it in their list. */
public record CommentRow(
        long id,
        String authorName,
        SafeHtml bodyHtml,
        Instant postedAt,
        Comment.State state,
        @Nullable Reason reason,
        @Nullable String note,
        @Nullable String hiddenByName,
        @Nullable Instant hiddenAt,
        String slug,
        String title) {
    public boolean isVisible() {
        return state == Comment.State.VISIBLE;
    }

    /** Why it is not to be seen, as one sentence. */
    public String fate() {
        return state.fate(hiddenByName, reason);
    }

    public boolean isHidden() {
        return state == Comment.State.HIDDEN;
    }
}
