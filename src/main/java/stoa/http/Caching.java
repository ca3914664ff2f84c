package stoa.http;

import java.time.Duration;

/**
 * How much is kept of pages, and for how long others may keep them.
 *
 * @param megabytes that kept pages may take; 0 to keep none
 * @param shared for which caches that many people share, such as a proxy's, may answer without asking; in whole seconds
 */
public record Caching(int megabytes, Duration shared) {
    private static final int MOST_MEGABYTES = 4_096;
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Throws {@link IllegalArgumentException} with a sentence that names the setting and what it may be. */
    public Caching {
        if (megabytes < 0 || megabytes > MOST_MEGABYTES) {
            throw new IllegalArgumentException("--cache must be 0 to " + MOST_MEGABYTES + ", not " + megabytes);
        }
        if (shared.isNegative() || shared.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "--shared-cache must be 0 to " + LONGEST.toSeconds() + ", not " + shared.toSeconds());
        }
    }

    /** In bytes, for whole pages: enough for those that are read much, and most of it is outside the heap. */
    long pages() {
        return (long) megabytes << 20;
    }

    /** In bytes, for parts of pages, which are in the heap. */
    long parts() {
        return pages() / 3;
    }

    /** What a kept page says of itself: browsers ask each time, and others do too unless they were allowed not to. */
    String control() {
        return shared.isZero() ? "no-cache" : "max-age=0, must-revalidate, s-maxage=" + shared.toSeconds();
    }
}
