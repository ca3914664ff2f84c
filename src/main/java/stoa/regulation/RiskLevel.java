package stoa.regulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How likely something is to be met with and to harm, in the four steps of Ofcom's guidance. */
public enum RiskLevel {
    NEGLIGIBLE,
    LOW,
    MEDIUM,
    HIGH;

    /** As it stands in a form, and follows a kind. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** On a list to choose from. */
    public String label() {
        return name().charAt(0) + word().substring(1);
    }

    static Optional<RiskLevel> of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst();
    }
}
