package stoa.text;

/** The cost of parsing a text, estimated before. */
final class ParsingCost {
    /**
     * Runs of marks that may open or close something. The parser pairs them in quadratic time: this many cost a few
     * milliseconds, a comment full of them a second. Nobody writes half as many.
     */
    static final int MOST_IN_COMMENT = 1_000;

    /** A long article with a link in every line has so many; only administrators can have us parse it. */
    static final int MOST_IN_ARTICLE = 10_000;

    private ParsingCost() {}

    /** Whether there are more such runs than that. */
    static boolean isBeyond(int most, String source) {
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
        return runs > most;
    }
}
