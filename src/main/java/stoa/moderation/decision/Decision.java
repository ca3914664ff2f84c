package stoa.moderation.decision;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.policy.Reason;

/**
 * Something that was decided, as it is read later.
 *
 * @param moderator the name of who decided; null where software did, or for one who has left
 * @param statement what the writer was told, one line each
 * @param appeal what the writer says against it; null if nothing
 * @param granted what came of that; null while it waits
 */
public record Decision(
        long id,
        Act action,
        @Nullable Long commentId,
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
