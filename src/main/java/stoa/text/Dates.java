package stoa.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Points in time, as people and as machines read them; always in UTC, so that a page is the same for everyone. */
public final class Dates {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern(
                    "MMMM d, yyyy 'at' HH:mm", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

    private Dates() {}

    /** As in {@code May 27, 2023 at 16:42}. */
    public static String words(Instant at) {
        return WORDS.format(at);
    }

    /** As in {@code May 27, 2023}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** As in {@code May 2023}. */
    public static String month(Instant at) {
        return MONTH.format(at);
    }

    /** Whether less than that time has passed since then; what has not come yet, as after a clock was set back, is not recent. */
    public static boolean isRecent(Instant then, Duration time, Instant now) {
        return !then.isAfter(now) && now.isBefore(then.plus(time));
    }

    /** For {@code <time datetime>}, to the second. */
    public static String machine(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
