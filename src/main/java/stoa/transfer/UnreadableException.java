package stoa.transfer;

/** What a file holds is not what it should hold; the message says in a sentence what is wrong and what would be right. */
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    private final long line;
    private final String reason;

    UnreadableException(long line, String message) {
        super(message);
        this.line = line;
        this.reason = message;
    }

    /** From 1. */
    long line() {
        return line;
    }

    /** The message, which is always there. */
    String reason() {
        return reason;
    }
}
