package stoa.moderation.cluster;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Comments of one thread at equal intervals.
 *
 * @param places in the thread, ascending
 * @param starts how many pairs of comments a run could have begun with
 */
record IntervalRun(Timeline thread, List<Integer> places, int starts) {
    /** What a mean is rounded to where it is known less well than to the second. */
    private static final long COARSE_SECONDS = 10;

    /** In a second. */
    private static final long MILLIS = 1_000;

    /**
     * How likely chance is to make such a run anywhere in the thread, as the decimal logarithm: n · pᵏ⁻¹ (Boole's bound),
     * for k equal intervals, n pairs that could have begun it, and p = 1 − exp(−r·w), the probability that of comments
     * that come at random (Poisson) at a rate of r at least one falls within a window of width w. The rate is that of
     * the stretch of the run, with the comments between; the window is twice the tolerance and the precision of the times.
     */
    double logChance() {
        double rate = (double) (last() - places.get(0)) / length();
        double hit = -Math.expm1(-rate * width(thread.precision()));
        return Math.min(0, Math.log10(starts) + (intervals() - 1) * Math.log10(hit));
    }

    /** In milliseconds. */
    static long width(Timeline.Precision precision) {
        return 2 * precision.tolerance() + precision.unit();
    }

    Evidence evidence() {
        String words = "%d of %d comments under one article came %s.".formatted(places.size(), thread.size(), apart());
        String chance =
                "If people wrote at random times at this rate, %d intervals this equal would come about %s threads."
                        .formatted(intervals(), ReadableNumbers.onceIn(logChance()));
        return Evidence.of(
                Evidence.Kind.CLOCKWORK,
                places.stream().map(thread.posts()::get).toList(),
                words,
                chance);
    }

    private String apart() {
        if (thread.precision() == Timeline.Precision.SECOND) {
            String exactly = spread() <= MILLIS ? "to the second" : "to within 2 seconds";
            return "%s apart, %s".formatted(said(Math.round((double) mean() / MILLIS)), exactly);
        }
        long minutes = mean() / MILLIS / 60 * 60;
        String finer = minutes == rounded() ? "" : " (%s on average)".formatted(said(rounded()));
        return "%s apart, to the minute%s".formatted(said(minutes), finer);
    }

    private static String said(long seconds) {
        return ReadableNumbers.span(Duration.ofSeconds(seconds));
    }

    /** The mean in seconds, as well as it is known: the times of the ends are, to one unit in all the intervals. */
    private long rounded() {
        double seconds = (double) mean() / MILLIS;
        return thread.precision().unit() <= MILLIS * intervals()
                ? Math.round(seconds)
                : Math.round(seconds / COARSE_SECONDS) * COARSE_SECONDS;
    }

    private long mean() {
        return length() / intervals();
    }

    /** How far the interval that differs most is from the mean, in milliseconds. */
    private long spread() {
        return LongStream.range(1, places.size())
                .map(i -> thread.at(places.get((int) i)) - thread.at(places.get((int) i - 1)))
                .map(interval -> Math.abs(interval - mean()))
                .max()
                .orElse(0);
    }

    private long length() {
        return thread.at(last()) - thread.at(places.get(0));
    }

    private int last() {
        return places.get(places.size() - 1);
    }

    private int intervals() {
        return places.size() - 1;
    }
}
