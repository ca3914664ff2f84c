package stoa.text;

/**
 * The limit of the markup of one text. It is counted while the markup is made: a link's address is typed once and
 * written at every reference to it, so that ten thousand characters could become millions.
 */
final class MarkupLimit implements Appendable {
    /** No text that people write grows so much; one of nothing but short links comes near it. */
    private static final int MOST_TIMES = 8;

    /** Tags cost the same in a short text, where one address may well be most of it: this harms no page. */
    private static final int ALWAYS = 4_000;

    static final int COMMENT = 100_000;

    /** For the publisher's terms, which are longer than a comment. */
    static final int TERMS = 500_000;

    /** As much as is kept of one. */
    static final int ARTICLE = 1_000_000;

    private final StringBuilder made = new StringBuilder();
    private final int most;
    private int promised;

    /** For the markup of that source, and never more than so many characters. */
    MarkupLimit(String source, int most) {
        this.most = (int) Math.min(most, Math.max(ALWAYS, (long) MOST_TIMES * source.length()));
    }

    /** Counts what is certain to be written later, so that it is not even prepared where there is no room for it. */
    void promise(int length) {
        promised += length;
        check(promised);
    }

    @Override
    public MarkupLimit append(CharSequence text) {
        check(made.length() + text.length());
        made.append(text);
        return this;
    }

    @Override
    public MarkupLimit append(CharSequence text, int start, int end) {
        return append(text.subSequence(start, end));
    }

    @Override
    public MarkupLimit append(char c) {
        check(made.length() + 1);
        made.append(c);
        return this;
    }

    private void check(int length) {
        if (length > most) {
            throw new TooMuchMarkupException();
        }
    }

    @Override
    public String toString() {
        return made.toString();
    }
}
