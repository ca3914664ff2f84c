package stoa.moderation.cluster;

import java.time.Duration;
import java.util.stream.LongStream;

/**
 * Some time in a thread, from one comment on.
 *
 * @param first the place of its first comment
 * @param end the place after its last
 * @param lengths how many lengths of windows are tried
 */
record Window(Timeline thread, int first, int end, Duration length, int lengths) {
    /** Before, the thread has run for so many times its length, with so many comments: else nothing there is usual. */
    private static final int PRECEDED_BY = 10;

    private static final int FEWEST_BEFORE = 5;

    /** Times its length to both sides: how busy the thread is just then. */
    private static final long[] SURROUNDINGS = {10, 100};

    /** At the busiest hour of a day people write about so many times as much as on average. */
    private static final double BUSIEST_HOUR = 3;

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    boolean isPreceded() {
        return first >= FEWEST_BEFORE && thread.at(first) - thread.at(0) >= PRECEDED_BY * length.toMillis();
    }

    boolean overlaps(Window other) {
        return first < other.end && other.first < end;
    }

    /**
     * How likely chance is to put so many into any window of the thread, as the decimal logarithm: n · l · P(N ≥ k − 1) (the
     * scan statistic by Boole's bound), for n windows that each begin with a comment, l lengths, and N Poisson with the
     * mean that is {@link #usual}: the first of the k is what the window begins with.
     */
    double logChance() {
        return Math.min(0, Math.log10((double) thread.size() * lengths) + UpperTail.ofPoisson(count() - 1, usual()));
    }

    /**
     * How many comments come in such a time: by all of the rest of the thread, or by its surroundings where they are
     * busier; for short windows, at the busiest hour of a day.
     */
    double usual() {
        long span = thread.at(thread.size() - 1) - thread.at(0) + length.toMillis();
        double overall = (thread.size() - count() + 1.0) * length.toMillis() / span;
        double nearby =
                LongStream.of(SURROUNDINGS).mapToDouble(this::around).max().orElse(0);
        return Math.max(overall, nearby) * (length.compareTo(HALF_A_DAY) < 0 ? BUSIEST_HOUR : 1);
    }

    /** In as much time as the window, of so many times its length before and after it. */
    private double around(long times) {
        long start = thread.at(first);
        long reach = times * length.toMillis();
        int count = thread.from(start + length.toMillis() + reach) - thread.from(start - reach) - count();
        return count / (2.0 * times);
    }

    private int count() {
        return end - first;
    }

    Evidence evidence() {
        String words =
                "%d names new to the thread commented on one article within %s; usually no more than %s do in that time."
                        .formatted(count(), ReadableNumbers.span(length), ReadableNumbers.number(usual()));
        String chance = "At the usual pace that would come about %s threads; a link from a much-read page does it, too."
                .formatted(ReadableNumbers.onceIn(logChance()));
        return Evidence.of(Evidence.Kind.BURST, thread.posts().subList(first, end), words, chance);
    }
}
