package stoa.regulation;

import java.util.Map;
import stoa.text.TypedText;

/** How long what was typed may be. */
final class Lengths {
    private Lengths() {}

    /** Puts a sentence about the field among the problems, where it is too long. */
    static void check(String field, String typed, int most, Map<String, String> problems) {
        int length = TypedText.length(typed);
        if (length > most) {
            problems.put(field, "This has at most %,d characters; you wrote %,d.".formatted(most, length));
        }
    }
}
