package stoa.discussion;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The order of the top-level comments; answers always stand in the order they came. */
public enum Sort {
    OLDEST,
    NEWEST;

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
        return NEWEST.word().equals(word) ? NEWEST : OLDEST;
    }
}
