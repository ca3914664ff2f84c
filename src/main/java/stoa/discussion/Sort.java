package stoa.discussion;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The order of the top-level comments; answers always stand in the order they came. */
public enum Sort {
    OLDEST,
    NEWEST,

    /**
     * Most thanked first, and of those thanked equally the first posted. That is the order of the lower bound of the Wilson
     * score (E. B. Wilson 1927) where all votes are in favour: n of n give n / (n + z²), which grows with n.
     */
    BEST;

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands on its link. */
    public String label() {
        return name().charAt(0) + word().substring(1);
    }

    /** Oldest first, unless the address says otherwise. */
    static Sort of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(sort -> sort.word().equals(word))
                .findFirst()
                .orElse(OLDEST);
    }
}
