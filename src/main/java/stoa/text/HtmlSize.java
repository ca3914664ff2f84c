package stoa.text;

/** How many bytes something takes on a page, which is written in UTF-8. */
public final class HtmlSize {
    /** Of what is written in the place of a sign that HTML has for itself: five characters at most, for an ampersand. */
    private static final int REFERENCE = 5;

    private HtmlSize() {}

    /** At most, of a text that is escaped. */
    public static int of(String text) {
        return of(text, REFERENCE);
    }

    /** Of markup, which is written as it is. */
    public static int of(SafeHtml html) {
        return of(html.toString(), 1);
    }

    /** At most, of a text that stands in an address, where each byte of what is not ASCII is written as three characters. */
    public static int inAddress(String text) {
        return text.chars().map(c -> c < 0x80 ? 1 : 3 * of((char) c, 1)).sum();
    }

    private static int of(String text, int sign) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += of(text.charAt(i), sign);
        }
        return bytes;
    }

    private static int of(char c, int sign) {
        if (c < 0x80) {
            return "&<>\"'".indexOf(c) < 0 ? 1 : sign;
        }
        // the two halves of a rare character take two each
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
}
