package stoa.moderation.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers, written as people read them. */
final class ReadableNumbers {
    /** Up to here hours are easier to compare than days and hours. */
    private static final long MOST_HOURS = 72;

    /** Longer numbers are read more easily by their length. */
    private static final int MOST_DIGITS = 6;

    private ReadableNumbers() {}

    /** As in {@code 27 h 46 min 40 s}; {@code 0 s} for less than a second. */
    static String span(Duration span) {
        long days = span.toHours() < MOST_HOURS ? 0 : span.toDays();
        List<String> parts = Stream.of(
                        part(days, "d"),
                        part(span.minusDays(days).toHours(), "h"),
                        part(span.toMinutesPart(), "min"),
                        part(span.toSecondsPart(), "s"))
                .flatMap(part -> part)
                .toList();
        return parts.isEmpty() ? "0 s" : String.join(" ", parts);
    }

    private static Stream<String> part(long amount, String unit) {
        return amount == 0 ? Stream.empty() : Stream.of(amount + " " + unit);
    }

    /** As in {@code once in 2,500}, {@code once in 10^25}, for a probability given as its decimal logarithm. */
    static String onceIn(double logProbability) {
        return "once in "
                + (logProbability < -MOST_DIGITS
                        ? "10^" + (int) -logProbability
                        : String.format(Locale.ENGLISH, "%,d", Math.round(Math.pow(10, -logProbability))));
    }

    /** As in {@code 82 %}; rounded down, so that what is not all is never 100 %. */
    static String percent(double share) {
        return share > 0 && share < 0.01 ? "less than 1 %" : (int) Math.floor(share * 100 + 1e-9) + " %";
    }

    /** As in {@code 0.3} or {@code 12}. */
    static String number(double number) {
        return number >= 10
                ? String.format(Locale.ENGLISH, "%,d", Math.round(number))
                : String.format(Locale.ENGLISH, number < 0.1 ? "%.2f" : "%.1f", number);
    }

    /** At most three of them, in quotation marks. */
    static String some(List<String> names) {
        return names.stream().limit(3).collect(Collectors.joining("”, “", "“", "”"));
    }
}
