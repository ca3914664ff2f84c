package stoa.database;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long the server of a PostgreSQL database lets one statement or transaction go on, so that a node that stops in the middle
 * of one does not stop the others. Zero for no limit.
 *
 * @param lock for which a statement waits for what another transaction holds
 * @param idle for which a transaction may wait for its next statement, or an answer for being taken; what it holds is free after
 *     that
 * @param statement for which one statement may run
 * @param clientCheck how often the server looks, while a statement runs, whether there is still someone to answer
 */
public record TimeLimits(Duration lock, Duration idle, Duration statement, Duration clientCheck) {
    /** For commands whose work takes as long as it takes. */
    public static final TimeLimits NONE =
            new TimeLimits(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(1));

    /** Throws {@link IllegalArgumentException} with a sentence. */
    public TimeLimits {
        if (Stream.of(lock, idle, statement, clientCheck).anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("A time limit of the database must be 0, for none, or more");
        }
    }

    /** For a new connection. Not as an option of its start, which a pooler such as PgBouncer would not pass on. */
    String asSql() {
        return Stream.of(
                        List.of("lock_timeout", lock),
                        List.of("idle_in_transaction_session_timeout", idle),
                        // what is sent to a node that stands still is never taken, and no other limit ends that
                        List.of("tcp_user_timeout", idle),
                        List.of("statement_timeout", statement),
                        List.of("client_connection_check_interval", clientCheck))
                .map(limit -> "set %s = %d".formatted(limit.get(0), ((Duration) limit.get(1)).toMillis()))
                .collect(Collectors.joining("; "));
    }
}
