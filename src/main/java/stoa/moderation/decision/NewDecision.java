package stoa.moderation.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.discussion.Comment;
import stoa.policy.Reason;

/**
 * A decision on its way into the database.
 *
 * @param moderatorId null where software decides
 * @param waitedSince since when somebody waited for it; null where nobody did
 * @param endsAt of a suspension; null where it has no end
 * @param batchId the batch that it is taken in; null where it is taken alone
 */
public record NewDecision(
        Decision.Act action,
        @Nullable Long commentId,
        @Nullable Long articleId,
        @Nullable Long memberId,
        @Nullable Reason reason,
        String law,
        String facts,
        String statement,
        FoundBy found,
        @Nullable Long moderatorId,
        Instant decidedAt,
        @Nullable Instant waitedSince,
        @Nullable Instant endsAt,
        @Nullable Long batchId) {
    /** About a comment. */
    static NewDecision about(
            Comment comment, Decision.Act action, FoundBy found, @Nullable Instant waitedSince, Author author) {
        return new NewDecision(
                action,
                comment.id(),
                comment.articleId(),
                comment.memberId(),
                null,
                "",
                "",
                "",
                found,
                author.moderatorId(),
                author.at(),
                waitedSince,
                null,
                author.batchId());
    }

    NewDecision because(Ruling ruling, String statement) {
        return new NewDecision(
                action,
                commentId,
                articleId,
                memberId,
                ruling.reason(),
                ruling.law(),
                ruling.facts(),
                statement,
                found,
                moderatorId,
                decidedAt,
                waitedSince,
                endsAt,
                batchId);
    }

    public boolean software() {
        return moderatorId == null;
    }

    /**
     * Whose decision it is, and when.
     *
     * @param moderatorId null where software decides
     * @param batchId null where it is taken alone
     */
    public record Author(
            @Nullable Long moderatorId,
            Instant at,
            @Nullable Long batchId) {
        public static Author of(long moderatorId, Instant at) {
            return new Author(moderatorId, at, null);
        }
    }
}
