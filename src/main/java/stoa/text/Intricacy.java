package stoa.text;

/** How hard a text would be to parse. */
final class Intricacy {
    /**
     * Runs of marks that may open or close something. The parser pairs them in quadratic time: this many cost a few
     * milliseconds, a comment full of them a second. Nobody writes half as many.
     */
    private static final int MOST_MARKS = 1_000;

    private Intricacy() {}

    static boolean isBeyondReason(String source) {
        int runs = 0;
        char before = '\n';
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                // what follows opens and closes nothing
                i++;
            } else if (c != before && (c == '*' || c == '_' || c == '~' || c == '[' || c == ']' || c == '!')) {
                runs++;
            }
            before = c;
        }
        return runs > MOST_MARKS;
    }
}
