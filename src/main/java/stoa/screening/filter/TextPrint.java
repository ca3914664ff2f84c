package stoa.screening.filter;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What nearly the same texts have in common and others have not: a few numbers, to be stored and looked up.
 *
 * <p>MinHash with bands (Broder 1997): two texts whose likeness is s share one of their numbers with a probability of
 * 1 − (1 − s³)⁶, which is 5 % at s = 0.2, 55 % at 0.5, 92 % at 0.7 and 99 % at 0.8. The numbers depend on the constants
 * here, in {@link Hash}, {@link Shingles} and {@link PlainWords}: who changes one has to make all stored prints anew.
 */
public final class TextPrint {
    private static final int BANDS = 6;
    private static final int ROWS_IN_BAND = 3;

    /** A shorter text has so few runs of words that it is either the same or another. */
    public static final int FEWEST_WORDS_IN_PARTS = 6;

    /** Two words are everybody's. */
    private static final int FEWEST_WORDS = 3;

    /** One permutation each; from the golden ratio, as good as any. */
    private static final long[] SEEDS = LongStream.rangeClosed(1, BANDS * ROWS_IN_BAND)
            .map(row -> Hash.mixed(row * 0x9E3779B97F4A7C15L))
            .toArray();

    private TextPrint() {}

    /** Six numbers; one for fewer than six words, and none for fewer than three. */
    public static List<Long> of(String text) {
        return of(PlainWords.of(text));
    }

    public static List<Long> of(List<String> words) {
        if (words.size() < FEWEST_WORDS) {
            return List.of();
        }
        return words.size() < FEWEST_WORDS_IN_PARTS
                ? List.of(Hash.of(BANDS, Hash.of(String.join(" ", words))))
                : of(Shingles.of(words));
    }

    public static List<Long> of(Shingles shingles) {
        return IntStream.range(0, BANDS).mapToObj(band -> band(band, shingles)).toList();
    }

    /** Of the runs of three words that either text has, the share that both have: 0 to 1. */
    public static double likeness(String a, String b) {
        return Shingles.of(PlainWords.of(a)).likeness(Shingles.of(PlainWords.of(b)));
    }

    private static long band(int band, Shingles shingles) {
        long print = band;
        for (int row = band * ROWS_IN_BAND; row < (band + 1) * ROWS_IN_BAND; row++) {
            print = Hash.of(print, shingles.least(SEEDS[row]));
        }
        return print;
    }
}
