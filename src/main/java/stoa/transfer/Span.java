package stoa.transfer;

/** A stretch of text in one look; the text of a line break is {@link #BREAK}. */
record Span(String text, InlineStyle look) {
    static final String BREAK = "\n";

    boolean isBreak() {
        return text.equals(BREAK);
    }
}
