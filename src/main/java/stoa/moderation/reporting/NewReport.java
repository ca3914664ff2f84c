package stoa.moderation.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.policy.Reason;
import stoa.queue.Subject;

/**
 * A report on its way into the database.
 *
 * @param reporter the trace of who reports
 * @param memberId who reports, if that is a member
 * @param keyHash of the key in the address at which it can be followed
 */
public record NewReport(
        @Nullable Long commentId,
        long articleId,
        String reporter,
        @Nullable Long memberId,
        Reason reason,
        String law,
        String words,
        String name,
        String email,
        String keyHash,
        int weight,
        Instant reportedAt) {
    Subject subject() {
        return commentId == null ? new Subject.Article(articleId) : new Subject.Comment(commentId, articleId);
    }

    NewReport weighing(int newWeight) {
        return new NewReport(
                commentId,
                articleId,
                reporter,
                memberId,
                reason,
                law,
                words,
                name,
                email,
                keyHash,
                newWeight,
                reportedAt);
    }
}
