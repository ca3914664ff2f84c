package stoa.text;

/** A refusal to make more of a text than a page can hold; the message is a sentence for whoever typed it. */
public final class TooMuchMarkupException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooMuchMarkupException() {
        super(
                "This text is short, but it would fill far more of a page than it has characters: a long address used many"
                        + " times does that, or thousands of marks and links. Use such an address once or twice, and fewer marks.");
    }
}
