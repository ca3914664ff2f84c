package stoa.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.account.VisitorHash;
import stoa.notice.NoticedComment;
import stoa.policy.Reason;
import stoa.screening.Candidate;
import stoa.text.SafeHtml;

/**
 * A comment on its way into the database.
 *
 * @param trace of who posts it; null for one that comes from elsewhere
 * @param reason why it is hidden from the start, if it is
 */
public record NewComment(
        long articleId,
        @Nullable Long parentId,
        @Nullable Long memberId,
        String authorName,
        String body,
        SafeHtml html,
        Instant postedAt,
        @Nullable VisitorHash trace,
        Comment.State state,
        @Nullable Reason reason) {
    /** One that is to be seen. */
    public NewComment(
            long articleId,
            @Nullable Long parentId,
            @Nullable Long memberId,
            String authorName,
            String body,
            SafeHtml html,
            Instant postedAt,
            @Nullable VisitorHash trace) {
        this(articleId, parentId, memberId, authorName, body, html, postedAt, trace, Comment.State.VISIBLE, null);
    }

    public @Nullable String visitor() {
        return trace == null ? null : trace.who();
    }

    public @Nullable String network() {
        return trace == null ? null : trace.network();
    }

    /** The same, waiting for a moderator. */
    NewComment held() {
        return new NewComment(
                articleId, parentId, memberId, authorName, body, html, postedAt, trace, Comment.State.HELD, null);
    }

    /** As rules look at it. */
    Candidate candidate(long id) {
        return new Candidate(id, articleId, memberId, visitor(), network(), authorName, body, html, postedAt);
    }

    /** As those are told of it whom it concerns. */
    NoticedComment noticed(long id, @Nullable Long answered) {
        return new NoticedComment(id, articleId, memberId, answered, body);
    }

    public boolean isVisible() {
        return state == Comment.State.VISIBLE;
    }

    public @Nullable Instant hiddenAt() {
        return isVisible() ? null : postedAt;
    }
}
