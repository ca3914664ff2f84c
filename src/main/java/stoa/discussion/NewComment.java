package stoa.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.text.SafeHtml;

/**
 * A comment on its way into the database.
 *
 * @param visitor the trace of who posts it; none for one that comes from elsewhere
 * @param reason why it is hidden from the start; none if it is visible
 */
public record NewComment(
        long articleId,
        @Nullable Long parentId,
        @Nullable Long memberId,
        String authorName,
        String body,
        SafeHtml html,
        Instant postedAt,
        @Nullable String visitor,
        @Nullable Reason reason) {
    public Comment.State state() {
        return reason == null ? Comment.State.VISIBLE : Comment.State.HIDDEN;
    }

    public @Nullable Instant hiddenAt() {
        return reason == null ? null : postedAt;
    }
}
