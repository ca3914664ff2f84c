package stoa.database;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log of statements that take long, by the store's method above which they stand: values would tell of people. */
final class SlowStatements implements SqlLogger {
    private static final Logger LOG = LoggerFactory.getLogger(SlowStatements.class);

    private final Duration slow;
    private final Stores stores;

    SlowStatements(Duration slow, Stores stores) {
        this.slow = slow;
        this.stores = stores;
    }

    @Override
    public void logAfterExecution(StatementContext statement) {
        long ms = statement.getElapsedTime(ChronoUnit.MILLIS);
        if (ms >= slow.toMillis()) {
            LOG.atWarn()
                    .addKeyValue("statement", stores.called())
                    .addKeyValue("ms", ms)
                    .log("A statement took long");
        }
    }
}
