package stoa.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.account.Trace;
import stoa.text.SafeHtml;

/**
 * A comment on its way into the database.
 *
 * @param trace of who posts it; none for one that comes from elsewhere
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
        @Nullable Trace trace,
        @Nullable Reason reason) {
    public @Nullable String visitor() {
        return trace == null ? null : trace.who();
    }

    public @Nullable String network() {
        return trace == null ? null : trace.network();
    }

    /** The same, waiting for a moderator. */
    NewComment held() {
        return new NewComment(articleId, parentId, memberId, authorName, body, html, postedAt, trace, Reason.PENDING);
    }

    public Comment.State state() {
        return reason == null ? Comment.State.VISIBLE : Comment.State.HIDDEN;
    }

    public @Nullable Instant hiddenAt() {
        return reason == null ? null : postedAt;
    }
}
