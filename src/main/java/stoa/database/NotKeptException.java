package stoa.database;

/** What was written could not be put on the disk: nothing of it is to be counted on. */
public final class NotKeptException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotKeptException(String message, Throwable cause) {
        super(message, cause);
    }

    NotKeptException(String message) {
        super(message);
    }
}
