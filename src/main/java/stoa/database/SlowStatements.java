package stoa.database;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.extension.ExtensionMethod;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log of statements that take long, by the store's method above which they stand: values would tell of people. */
final class SlowStatements implements SqlLogger {
    private static final Logger LOG = LoggerFactory.getLogger(SlowStatements.class);

    private final Duration slow;

    SlowStatements(Duration slow) {
        this.slow = slow;
    }

    @Override
    public void logAfterExecution(StatementContext statement) {
        long ms = statement.getElapsedTime(ChronoUnit.MILLIS);
        if (ms >= slow.toMillis()) {
            LOG.atWarn()
                    .addKeyValue("statement", name(statement.getExtensionMethod()))
                    .addKeyValue("ms", ms)
                    .log("A statement took long");
        }
    }

    private static String name(@Nullable ExtensionMethod method) {
        return method == null
                ? "none"
                : method.getType().getSimpleName() + "." + method.getMethod().getName();
    }
}
