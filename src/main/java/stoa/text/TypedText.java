package stoa.text;

/** Text as a person typed it into a form. */
public final class TypedText {
    private TypedText() {}

    /** Line ends as {@code \n}, no white space around it; otherwise every character as it was. */
    public static String text(String raw) {
        return raw.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** On one line: white space folded into single spaces. */
    public static String line(String raw) {
        return raw.strip().replaceAll("\\s+", " ");
    }

    /** How long people would say it is: code points, so that an emoji or a rare letter counts once. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** All of it, or as much as that many code points are, and a sign that it goes on. */
    public static String beginning(String text, int most) {
        return length(text) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)).strip() + " …";
    }

    /** How many characters are in it that no page, feed or database can hold: control characters, noncharacters. */
    public static long unprintable(String text) {
        return text.codePoints().filter(TypedText::isUnprintable).count();
    }

    /** The text without what {@link #unprintable} counts. */
    public static String printable(String text) {
        return text.codePoints()
                .filter(c -> !isUnprintable(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnprintable(int c) {
        boolean layout = c == '\n' || c == '\t';
        boolean control = Character.getType(c) == Character.CONTROL && !layout;
        boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return control || nonCharacter || Character.getType(c) == Character.SURROGATE;
    }
}
