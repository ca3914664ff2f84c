package stoa.evidence;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Comments of one thread at equal intervals.
 *
 * @param places in the thread, ascending
 * @param starts how many pairs of comments a run could have begun with
 */
record Run(Timeline thread, List<Integer> places, int starts) {
    /** What a mean is rounded to where it is known less well than to the second. */
    private static final long COARSE_SECONDS = 10;

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
                        .formatted(intervals(), Said.onceIn(logChance()));
        return Evidence.of(
                Evidence.Kind.CLOCKWORK,
                places.stream().map(thread.posts()::get).toList(),
                words,
                chance);
    }

    private String apart() {
        return switch (thread.precision()) {
            case MINUTE ->
                "%s apart, to the minute (%s on average)".formatted(said(mean() / 60_000 * 60), said(rounded()));
            case SECOND ->
                "%s apart, %s"
                        .formatted(
                                said(Math.round(mean() / 1000.0)),
                                spread() <= 1000 ? "to the second" : "to within 2 seconds");
        };
    }

    private static String said(long seconds) {
        return Said.span(Duration.ofSeconds(seconds));
    }

    /** The mean in seconds, as well as it is known: the times of the ends are, to one unit in all the intervals. */
    private long rounded() {
        double seconds = mean() / 1000.0;
        return thread.precision().unit() <= 1000L * intervals()
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
