package stoa.database;

import org.jspecify.annotations.Nullable;

/** What was written could not be put on the disk: nothing of it is to be counted on. */
public final class NotKeptException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotKeptException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
