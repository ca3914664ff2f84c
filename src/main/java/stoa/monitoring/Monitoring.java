package stoa.monitoring;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What an operator sees of a server.
 *
 * @param metricsToken with which {@code /metrics} can be read from elsewhere; empty for nobody
 * @param accessLog whether every answer has a line in the log
 * @param slowStatement from which time on a statement to the database is logged; zero for none
 */
public record Monitoring(String metricsToken, boolean accessLog, Duration slowStatement) {
    /** As it can be sent (RFC 6750, 2.1), and too long to be guessed. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{16,}");

    private static final Duration SLOWEST = Duration.ofHours(1);

    /** Throws {@link IllegalArgumentException} with a sentence that names the setting and what it may be. */
    public Monitoring {
        // the token stays out of the sentence, which may end up in a log
        if (!metricsToken.isEmpty() && !TOKEN.matcher(metricsToken).matches()) {
            throw new IllegalArgumentException(
                    "--metrics-token must be 16 characters or more, each a letter, a digit or one of -._~+/=");
        }
        if (slowStatement.isNegative() || slowStatement.compareTo(SLOWEST) > 0) {
            throw new IllegalArgumentException(
                    "--slow-statement must be 0 to 3600000 milliseconds, not " + slowStatement.toMillis());
        }
    }
}
