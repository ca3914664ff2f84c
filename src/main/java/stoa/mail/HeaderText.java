package stoa.mail;

import java.util.regex.Pattern;

/** What may stand in a header of an email: never a line end, with which another header would begin (RFC 5322, 2.2). */
final class HeaderText {
    /** In characters; enough for a sentence, and for the column that keeps it. */
    private static final int LONGEST = 200;

    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E&&[^<>]]{1,200}");

    private HeaderText() {}

    /** On one line, whatever was in it: control characters and line ends are spaces, and a long text is cut. */
    static String line(String text) {
        String line = text.codePoints()
                .map(c -> isPlain(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll(" {2,}", " ");
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** One word, of characters that stand for nothing else in a header; throws where it is none. */
    static String token(String word) {
        if (!TOKEN.matcher(word).matches()) {
            throw new IllegalArgumentException("This cannot stand in a header of a letter");
        }
        return word;
    }

    /** One address without a name; throws where it is none, or could be taken for several. */
    static String address(String address) {
        int at = address.indexOf('@');
        boolean single = at > 0 && at == address.lastIndexOf('@') && at < address.length() - 1;
        if (!single
                || !address.codePoints()
                        .allMatch(c -> isPlain(c) && !Character.isSpaceChar(c) && "<>,;:\"()[]\\".indexOf(c) < 0)) {
            throw new IllegalArgumentException("This is not an address for letters");
        }
        return address;
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
