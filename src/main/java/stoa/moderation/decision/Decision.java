package stoa.moderation.decision;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.policy.Reason;
import stoa.queue.Subject;

/**
 * Something that was decided, as it is read later.
 *
 * @param memberId whom it limits or warns; null for someone without an account, or who has left
 * @param moderator the name of who decided; null where software did, or for one who has left
 * @param statement what the writer was told, one line each
 * @param appeal what the writer says against it; null if nothing
 * @param granted what came of that; null while it waits
 */
public record Decision(
        long id,
        Act action,
        Subject subject,
        @Nullable Long memberId,
        @Nullable Reason reason,
        String statement,
        boolean software,
        @Nullable Long moderatorId,
        @Nullable String moderator,
        Instant decidedAt,
        @Nullable Instant endsAt,
        @Nullable Instant liftedAt,
        @Nullable String appeal,
        @Nullable Instant appealedAt,
        @Nullable Boolean granted,
        @Nullable String answer,
        @Nullable Instant answeredAt) {
    /** The least that the law asks for (DSA Art. 20(1)). */
    private static final Period TIME_TO_APPEAL = Period.ofMonths(6);

    /** What can be decided. */
    public enum Act {
        HIDE,
        APPROVE,
        KEEP,
        WARN,
        SUSPEND
    }

    static Decision ofRow(
            long id,
            Act action,
            @Nullable Long commentId,
            @Nullable Long articleId,
            @Nullable Long memberId,
            @Nullable Reason reason,
            String statement,
            boolean software,
            @Nullable Long moderatorId,
            @Nullable String moderator,
            Instant decidedAt,
            @Nullable Instant endsAt,
            @Nullable Instant liftedAt,
            @Nullable String appeal,
            @Nullable Instant appealedAt,
            @Nullable Boolean granted,
            @Nullable String answer,
            @Nullable Instant answeredAt) {
        return new Decision(
                id,
                action,
                subject(commentId, articleId, memberId),
                memberId,
                reason,
                statement,
                software,
                moderatorId,
                moderator,
                decidedAt,
                endsAt,
                liftedAt,
                appeal,
                appealedAt,
                granted,
                answer,
                answeredAt);
    }

    private static Subject subject(@Nullable Long commentId, @Nullable Long articleId, @Nullable Long memberId) {
        if (articleId == null) {
            return new Subject.Member(memberId);
        }
        return commentId == null ? new Subject.Article(articleId) : new Subject.Comment(commentId, articleId);
    }

    public List<String> lines() {
        return statement.isEmpty() ? List.of() : statement.lines().toList();
    }

    /** Whether it still limits something. */
    public boolean stands() {
        return liftedAt == null;
    }

    /** Until when something can be said against it. */
    public Instant appealableUntil() {
        return decidedAt.atOffset(ZoneOffset.UTC).plus(TIME_TO_APPEAL).toInstant();
    }

    public boolean isAppealed() {
        return appeal != null;
    }

    public boolean waitsForAnswer() {
        return appeal != null && granted == null;
    }

    boolean isAppealable(Instant now) {
        return stands() && appeal == null && now.isBefore(appealableUntil());
    }
}
