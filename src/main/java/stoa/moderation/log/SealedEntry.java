package stoa.moderation.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stoa.account.Role;
import stoa.policy.Reason;

/**
 * An entry of the log as it is kept, with what was sealed.
 *
 * @param memberId null for one who has left since, too
 * @param subjectId likewise
 */
public record SealedEntry(
        long id,
        Instant at,
        @Nullable Long memberId,
        Action action,
        @Nullable Long commentId,
        @Nullable Long articleId,
        @Nullable Long subjectId,
        @Nullable Role role,
        @Nullable Reason reason,
        @Nullable String detail,
        @Nullable String note,
        @Nullable String says,
        @Nullable String seal) {
    private static final Pattern NANOSECONDS = Pattern.compile("[\\dT:-]+\\.\\d{9}Z");
    private static final int HALF_A_MICROSECOND = 500;

    static final String SELECT = """
            select id, at, member_id, action, comment_id, article_id, subject_id, role, reason, detail, note, says, seal
            from moderation_log
            """;

    /** What its columns say. */
    String asRecorded() {
        return new NewEntry(at, memberId, action, commentId, articleId, subjectId, role, reason, detail, note).says();
    }

    /**
     * Whether its columns say what was sealed; of members who have left, the columns say nothing any more. What the command
     * line recorded was once sealed with a time to the nanosecond, of which the database keeps the nearest microsecond.
     */
    boolean saysWhatWasSealed() {
        return says != null && without(toMicroseconds(says)).equals(without(asRecorded()));
    }

    private static String toMicroseconds(String line) {
        Matcher time = NANOSECONDS.matcher(line);
        return time.lookingAt()
                ? Instant.parse(time.group()).plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS)
                        + line.substring(time.end())
                : line;
    }

    private String without(String line) {
        String known = memberId == null ? line.replaceFirst("; by \\d+", "") : line;
        return subjectId == null ? known.replaceFirst("; member \\d+", "") : known;
    }
}
