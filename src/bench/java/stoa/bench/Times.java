package stoa.bench;

import java.util.Arrays;

/** How long answers took, in nanoseconds. */
final class Times {
    private long[] all = new long[1024];
    private int count;

    void add(long time) {
        if (count == all.length) {
            all = Arrays.copyOf(all, 2 * count);
        }
        all[count++] = time;
    }

    void add(Times others) {
        for (int i = 0; i < others.count; i++) {
            add(others.all[i]);
        }
    }

    int count() {
        return count;
    }

    /** The time within which this share of the answers came, in milliseconds; 0 where there are none. */
    double millis(double share) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(all, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1L, Math.round(share * count))] / 1e6;
    }
}
