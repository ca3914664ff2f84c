package stoa.logging;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Failures that operators know: a line says all there is to say, and where in the program it was met tells nothing. */
public enum KnownFailure {
    DISK_FULL,
    READ_ONLY,
    DEADLOCK,
    LOCK_TIMEOUT,
    STATEMENT_TIMEOUT,
    DATABASE_GONE,
    POOL_EXHAUSTED,
    CLIENT_GONE;

    /** What all others are called. */
    static final String UNKNOWN = "unknown";

    /** By SQLSTATE, of PostgreSQL (its manual's appendix A) and of H2. */
    private static final Map<String, KnownFailure> STATES = Map.ofEntries(
            Map.entry("53100", DISK_FULL),
            Map.entry("25006", READ_ONLY),
            Map.entry("90097", READ_ONLY),
            Map.entry("40P01", DEADLOCK),
            Map.entry("40001", DEADLOCK),
            Map.entry("55P03", LOCK_TIMEOUT),
            Map.entry("HYT00", LOCK_TIMEOUT),
            Map.entry("57014", STATEMENT_TIMEOUT),
            Map.entry("53300", DATABASE_GONE),
            Map.entry("25P03", DATABASE_GONE),
            Map.entry("90007", DATABASE_GONE),
            Map.entry("90020", DATABASE_GONE),
            Map.entry("90067", DATABASE_GONE),
            Map.entry("90098", DATABASE_GONE),
            Map.entry("90121", DATABASE_GONE));

    /**
     * What SQLSTATEs begin with that say the database is not to be had: the connection is broken, nobody is let in by this
     * name, there is no database of that name, the server is stopping or starting.
     */
    private static final List<String> GONE = List.of("08", "28", "3D", "57P");

    static String[] names() {
        return Stream.concat(Stream.of(UNKNOWN), Arrays.stream(values()).map(KnownFailure::toString))
                .toArray(String[]::new);
    }

    /** Empty where the failure is of no such kind. What is nearest to the root of it counts. */
    public static Optional<KnownFailure> of(Throwable failure) {
        // a database server that hangs up is told of in the same words as a client that does
        return causes(failure)
                .flatMap(cause -> one(cause).stream())
                .reduce((outer, inner) -> inner == CLIENT_GONE ? outer : inner);
    }

    /** Of some kind or another, the words of whatever is nearest to its root. */
    static String words(Throwable failure) {
        return causes(failure)
                .reduce((outer, inner) -> inner)
                .map(cause ->
                        String.valueOf(cause.getMessage()).lines().findFirst().orElse(""))
                .orElse("");
    }

    /** A chain may be a ring. */
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static Optional<KnownFailure> one(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return ofDatabase(sql);
        }
        if (cause instanceof IOException) {
            return ofFile(cause);
        }
        return Optional.empty();
    }

    private static Optional<KnownFailure> ofDatabase(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (failure instanceof SQLTransientConnectionException) {
            return Optional.of(failure.getCause() == null ? POOL_EXHAUSTED : DATABASE_GONE);
        }
        return Optional.ofNullable(STATES.get(state))
                .or(() -> GONE.stream().anyMatch(state::startsWith) ? Optional.of(DATABASE_GONE) : Optional.empty());
    }

    /** Java has no types for these. */
    private static Optional<KnownFailure> ofFile(Throwable failure) {
        String words = String.valueOf(failure.getMessage());
        if (words.contains("No space left") || words.contains("quota exceeded")) {
            return Optional.of(DISK_FULL);
        }
        if (words.contains("Read-only file system")) {
            return Optional.of(READ_ONLY);
        }
        boolean client = failure instanceof EOFException
                || failure instanceof ClosedChannelException
                || words.contains("Broken pipe")
                || words.contains("Connection reset");
        return client ? Optional.of(CLIENT_GONE) : Optional.empty();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
