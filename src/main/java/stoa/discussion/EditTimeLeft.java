package stoa.discussion;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import stoa.text.CountedNoun;

/**
 * The time that is left to edit a comment.
 *
 * @param left nothing or less where it is over; null where there is no end to it
 */
public record EditTimeLeft(@Nullable Duration left) {
    private static final long MINUTES_IN_WORDS = 120;
    private static final long HOURS_IN_WORDS = 48;

    static final EditTimeLeft OVER = new EditTimeLeft(Duration.ZERO);
    static final EditTimeLeft WITHOUT_END = new EditTimeLeft(null);

    public boolean isOver() {
        return left != null && (left.isZero() || left.isNegative());
    }

    /** As it follows the word on the link: {@code ", 12 minutes left"}; empty where there is no end. */
    public String words() {
        return left == null ? "" : ", " + span();
    }

    /** As in {@code 12 minutes left}; empty where there is no end. */
    public String span() {
        return left == null ? "" : span(left) + " left";
    }

    /** As in {@code 12 minutes}, begun ones counted whole. */
    static String span(Duration time) {
        long minutes = time.plusSeconds(59).toMinutes();
        long hours = time.plusMinutes(59).toHours();
        if (minutes <= MINUTES_IN_WORDS) {
            return CountedNoun.of(minutes, "minute", "minutes");
        }
        return hours <= HOURS_IN_WORDS
                ? CountedNoun.of(hours, "hour", "hours")
                : CountedNoun.of(time.plusHours(23).toDays(), "day", "days");
    }
}
