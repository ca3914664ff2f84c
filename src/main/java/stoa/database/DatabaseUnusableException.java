package stoa.database;

/** The failure to use the database as things are; its message tells the operator why, and what to do. */
public final class DatabaseUnusableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseUnusableException(String message) {
        super(message);
    }

    /** What an exception says, in one line. */
    public static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
