package stoa.moderation.transparency;

import java.time.Duration;
import java.util.Locale;

/** The waiting times for decisions: the median, and the 90th percentile. */
record DecisionTimes(Duration median, Duration nineInTen) {
    /** In hours, as in {@code 1.5} whatever the machine's language, for tables are read by programs. */
    static String hours(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMinutes() / 60.0);
    }
}
