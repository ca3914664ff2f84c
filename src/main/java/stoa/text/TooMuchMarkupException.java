package stoa.text;

/** A refusal to make more of a text than a page can hold. */
public final class TooMuchMarkupException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final String WORDS =
            "This text is short, but it would fill far more of a page than it has characters: a long address used many"
                    + " times does that, or thousands of marks and links. Use such an address once or twice, and fewer marks.";

    TooMuchMarkupException() {
        super(WORDS);
    }

    /** For whoever typed the text. */
    public String words() {
        return WORDS;
    }
}
