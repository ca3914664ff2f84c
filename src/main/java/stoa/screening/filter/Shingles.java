package stoa.screening.filter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The runs of three words of a text, each as its hash: what texts have in common is what they share of these. */
public final class Shingles {
    /** Two words in a row are everybody's, four are lost with every other change. */
    private static final int WORDS = 3;

    private final long[] sorted;

    private Shingles(long... sorted) {
        this.sorted = sorted;
    }

    /** A text of fewer than three words is one run; one of none has none. */
    public static Shingles of(List<String> words) {
        if (words.isEmpty()) {
            return new Shingles();
        }
        if (words.size() < WORDS) {
            return new Shingles(Hash.of(String.join(" ", words)));
        }
        return new Shingles(IntStream.rangeClosed(0, words.size() - WORDS)
                .mapToLong(start -> Hash.of(String.join(" ", words.subList(start, start + WORDS))))
                .sorted()
                .distinct()
                .toArray());
    }

    /** Jaccard: of the runs that either has, the share that both have; 0 where there are none. */
    public double likeness(Shingles other) {
        int all = sorted.length + other.sorted.length;
        int shared = shared(other.sorted);
        return all == 0 ? 0 : (double) shared / (all - shared);
    }

    private int shared(long[] others) {
        int shared = 0;
        for (int i = 0, j = 0; i < sorted.length && j < others.length; ) {
            int order = Long.compare(sorted[i], others[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** The least of them in the order that comes of the seed; the largest number where there are none. */
    long least(long seed) {
        return Arrays.stream(sorted)
                .map(shingle -> Hash.mixed(shingle ^ seed))
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
