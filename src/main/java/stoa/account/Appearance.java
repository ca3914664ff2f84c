package stoa.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which colours someone reads in. */
public enum Appearance {
    /** As the reader's system is set. */
    AUTOMATIC,
    LIGHT,
    DARK;

    /** As it stands in the page, the form and the cookie. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands on its button. */
    public String words() {
        return name().charAt(0) + word().substring(1);
    }

    static Optional<Appearance> of(String word) {
        return Arrays.stream(values())
                .filter(appearance -> appearance.word().equals(word))
                .findFirst();
    }
}
