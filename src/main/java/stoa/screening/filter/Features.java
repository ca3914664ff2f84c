package stoa.screening.filter;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a filter knows a comment by, each as a number below {@link #MOST}: its words and pairs of words, the runs of four
 * letters within them, where its links lead, its author, and how it looks.
 */
final class Features {
    /**
     * A comment has some hundred, a forum some hundred thousand. Beyond this many nothing is refused or forgotten: ever
     * more of them share a number, and the filter grows blunter, not larger.
     */
    static final int MOST = 1 << 20;

    private final int[] numbers;

    private Features(int... numbers) {
        this.numbers = numbers;
    }

    static Features of(Sample sample) {
        return of(sample.author(), sample.text(), sample.hosts());
    }

    static Features of(String author, String text, List<String> hosts) {
        return new Features(FeatureExtraction.of(author, text, hosts)
                .map(number -> number & (MOST - 1))
                .sorted()
                .distinct()
                .toArray());
    }

    /** Each once, ascending. */
    IntStream numbers() {
        return IntStream.of(numbers);
    }
}
