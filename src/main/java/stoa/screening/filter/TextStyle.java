package stoa.screening.filter;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The style of a text, whatever it says, in a few steps each: much of this is what a shouting or hiding text shows. */
final class TextStyle {
    private static final Pattern TWO_SCRIPTS = Pattern.compile(
            "(?:\\p{IsLatin}[\\p{IsCyrillic}\\p{IsGreek}])|(?:[\\p{IsCyrillic}\\p{IsGreek}]\\p{IsLatin})");

    private static final Pattern SPELLED =
            Pattern.compile("(?<!\\p{L})\\p{L}[^\\p{L}\\s]\\p{L}[^\\p{L}\\s]\\p{L}(?!\\p{L})");

    private TextStyle() {}

    static List<String> of(String text, int links) {
        return Stream.of(
                        "length " + step(text.length()),
                        "links " + Math.min(links, 5),
                        "capitals " + tenths(text, UCharacter::isUUppercase),
                        "digits " + tenths(text, Character::isDigit),
                        "signs " + tenths(text, c -> !Character.isLetterOrDigit(c) && !Character.isWhitespace(c)),
                        "exclamations " + step(count(text, c -> c == '!')),
                        "lines " + step(count(text, c -> c == '\n')),
                        "emoji "
                                + step(count(text, c -> UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION))),
                        "unseen " + step(count(text, TextStyle::isUnseen)),
                        "scripts mixed " + TWO_SCRIPTS.matcher(text).find(),
                        "spelled " + SPELLED.matcher(text).find())
                .toList();
    }

    /** Not what holds emoji together. */
    private static boolean isUnseen(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT) && c != 0x200D && c != 0xFE0F;
    }

    private static int count(String text, IntPredicate which) {
        return (int) text.codePoints().filter(which).count();
    }

    private static int tenths(String text, IntPredicate which) {
        return 10 * count(text, which) / Math.max(1, text.length());
    }

    /** Each step is twice as much as the one before. */
    private static int step(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(count);
    }
}
