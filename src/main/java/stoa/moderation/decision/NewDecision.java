package stoa.moderation.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.discussion.Comment;
import stoa.policy.Reason;
import stoa.queue.QueueItem;
import stoa.queue.Subject;

/**
 * A decision on its way into the database.
 *
 * @param memberId whom it limits or warns; null for someone without an account, and where it is about an article
 * @param ruling null where nothing is limited
 * @param statement what they are told; empty where nothing is limited
 * @param waitedSince since when somebody waited for it; null where nobody did
 * @param endsAt of a suspension; null where it has no end
 */
public record NewDecision(
        Decision.Act action,
        Subject subject,
        @Nullable Long memberId,
        @Nullable Ruling ruling,
        String statement,
        FoundBy found,
        @Nullable Instant waitedSince,
        @Nullable Instant endsAt,
        Author author) {
    static NewDecision about(
            Comment comment, Decision.Act action, FoundBy found, @Nullable Instant waitedSince, Author author) {
        Subject subject = new Subject.Comment(comment.id(), comment.articleId());
        return new NewDecision(action, subject, comment.memberId(), null, "", found, waitedSince, null, author);
    }

    /** An article that was reported is looked at. */
    public static NewDecision about(QueueItem item, Author author) {
        return new NewDecision(
                Decision.Act.KEEP, item.subject(), null, null, "", FoundBy.REPORT, item.openedAt(), null, author);
    }

    /** The end is null where there is none. */
    static NewDecision suspending(Member member, Ruling ruling, @Nullable Instant until, Author author) {
        return new NewDecision(
                Decision.Act.SUSPEND,
                new Subject.Member(member.id()),
                member.id(),
                ruling,
                Statement.ofSuspension(ruling, until),
                FoundBy.PERSON,
                null,
                until,
                author);
    }

    NewDecision because(Ruling newRuling, String newStatement) {
        return new NewDecision(action, subject, memberId, newRuling, newStatement, found, waitedSince, endsAt, author);
    }

    public @Nullable Reason reason() {
        return ruling == null ? null : ruling.reason();
    }

    public String law() {
        return ruling == null ? "" : ruling.law();
    }

    public String facts() {
        return ruling == null ? "" : ruling.facts();
    }

    public boolean software() {
        return author.moderatorId() == null;
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
