package stoa.screening.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How well a filter does on decisions that it has not learnt from.
 *
 * @param points by threshold, ascending
 */
public record Trial(List<Point> points) {
    private static final int PARTS = 5;

    /** Newer decisions say more of what comes next, and each costs time. */
    private static final int MOST_SAMPLES = 5_000;

    /** Of fewer that were caught, even all being spam says little. */
    private static final int FEWEST_CAUGHT = 10;

    private static final int FROM = 50;
    private static final int TO = 99;

    /**
     * What comes of taking for spam what is at least so probable.
     *
     * @param truePositives spam that is caught
     * @param falsePositives good comments that are caught
     * @param falseNegatives spam that is not
     * @param trueNegatives good comments that are not
     */
    public record Point(
            double threshold, int truePositives, int falsePositives, int falseNegatives, int trueNegatives) {
        /** Of what is caught, the share that is spam; 1 where nothing is. */
        public double precision() {
            return share(truePositives, truePositives + falsePositives);
        }

        /** Of the spam, the share that is caught; 1 where there is none. */
        public double recall() {
            return share(truePositives, truePositives + falseNegatives);
        }

        private static double share(int part, int all) {
            return all == 0 ? 1 : (double) part / all;
        }
    }

    private record Verdict(boolean spam, double probability) {}

    private record Learnt(Features features, boolean spam) {}

    /**
     * Of the newest 5,000: each fifth, of spam and of good comments by their age in turn, is judged by what the other four
     * teach. Waves of the same spam are in all parts, as a filter that goes on learning meets them, too.
     */
    public static Trial of(List<Sample> samples) {
        List<Sample> newest = samples.stream()
                .sorted(Comparator.comparing(Sample::at))
                .skip(Math.max(0, samples.size() - MOST_SAMPLES))
                .sorted(Comparator.comparing(Sample::spam))
                .toList();
        List<Verdict> verdicts = verdicts(newest.stream()
                .map(each -> new Learnt(Features.of(each), each.spam()))
                .toList());
        return new Trial(IntStream.rangeClosed(FROM, TO)
                .mapToObj(hundredths -> point(hundredths / 100.0, verdicts))
                .toList());
    }

    /** The lowest at which what is caught is spam to that share; none where too little would be caught. */
    public OptionalDouble thresholdFor(double precision) {
        return points.stream()
                .filter(point -> point.truePositives() >= FEWEST_CAUGHT && point.precision() >= precision)
                .mapToDouble(Point::threshold)
                .min();
    }

    private static List<Verdict> verdicts(List<Learnt> all) {
        Counts counts = new Counts();
        all.forEach(each -> counts.add(each.features, each.spam));
        SpamFilter filter = new SpamFilter(counts);
        List<Verdict> verdicts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            List<Learnt> heldBack = every(PARTS, part, all);
            heldBack.forEach(each -> counts.takeBack(each.features, each.spam));
            heldBack.forEach(each -> verdicts.add(new Verdict(each.spam, filter.probability(each.features))));
            heldBack.forEach(each -> counts.add(each.features, each.spam));
        }
        return verdicts;
    }

    private static <T> List<T> every(int step, int first, List<T> of) {
        return IntStream.range(0, of.size())
                .filter(i -> i % step == first)
                .mapToObj(of::get)
                .toList();
    }

    private static Point point(double threshold, List<Verdict> verdicts) {
        List<Verdict> spam = verdicts.stream().filter(Verdict::spam).toList();
        int caught = atLeast(threshold, verdicts);
        int right = atLeast(threshold, spam);
        int wrong = caught - right;
        int missed = spam.size() - right;
        return new Point(threshold, right, wrong, missed, verdicts.size() - caught - missed);
    }

    private static int atLeast(double threshold, List<Verdict> verdicts) {
        return (int) verdicts.stream()
                .filter(verdict -> verdict.probability >= threshold)
                .count();
    }
}
