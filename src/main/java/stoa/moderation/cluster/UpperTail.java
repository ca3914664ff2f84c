package stoa.moderation.cluster;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The probability that a count comes out this high or higher by chance (the upper tail), as a decimal logarithm. */
final class UpperTail {
    /** Terms after the first that can change the sum: each is smaller than the one before, for counts above the mean. */
    private static final int TERMS = 500;

    private UpperTail() {}

    /** At least so many, of events that come independently, so many on average. */
    static double ofPoisson(int atLeast, double mean) {
        return atLeast <= mean ? 0 : sum(atLeast, atLeast + TERMS, k -> k * Math.log(mean) - mean - logFactorial(k));
    }

    /** At least so many of all, each with that chance. */
    static double ofBinomial(int atLeast, int all, double share) {
        return atLeast <= all * share
                ? 0
                : sum(
                        atLeast,
                        Math.min(all, atLeast + TERMS),
                        k -> logFactorial(all)
                                - logFactorial(k)
                                - logFactorial(all - k)
                                + k * Math.log(share)
                                + (all - k) * Math.log1p(-share));
    }

    private static double sum(int from, int to, IntToDoubleFunction logTerm) {
        double first = logTerm.applyAsDouble(from);
        double sum = IntStream.rangeClosed(from, to)
                .mapToDouble(logTerm)
                .map(term -> Math.exp(term - first))
                .sum();
        return Math.min(0, (first + Math.log(sum)) / Math.log(10));
    }

    /** Of k!: Stirling's series, right to nine digits from 10 on; below, term by term. */
    private static double logFactorial(int k) {
        if (k < 10) {
            return IntStream.rangeClosed(2, k).mapToDouble(Math::log).sum();
        }
        double n = k;
        return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n * n * n);
    }
}
