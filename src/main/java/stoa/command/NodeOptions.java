package stoa.command;

import java.time.Duration;
import picocli.CommandLine.Option;
import stoa.database.Storage;
import stoa.database.TimeLimits;

/** What matters where several nodes serve one forum from a PostgreSQL database. */
final class NodeOptions {
    /** A load balancer that asks every second has noticed by then. */
    private static final int USUAL_DRAIN = 3;

    @Option(
            names = "--database-lock-seconds",
            paramLabel = "SECONDS",
            defaultValue = "${env:STOA_DATABASE_LOCK_SECONDS:-3}",
            description =
                    "how long a statement waits on PostgreSQL for what another transaction holds, 0 for ever (STOA_DATABASE_LOCK_SECONDS; default: 3)")
    private int lock;

    @Option(
            names = "--database-idle-seconds",
            paramLabel = "SECONDS",
            defaultValue = "${env:STOA_DATABASE_IDLE_SECONDS:-2}",
            description =
                    "how long a transaction of a node that stands still goes on to hold what it has on PostgreSQL, 0 for ever (STOA_DATABASE_IDLE_SECONDS; default: 2)")
    private int idle;

    @Option(
            names = "--database-statement-seconds",
            paramLabel = "SECONDS",
            defaultValue = "${env:STOA_DATABASE_STATEMENT_SECONDS:-25}",
            description =
                    "how long a statement may take on PostgreSQL, 0 for ever (STOA_DATABASE_STATEMENT_SECONDS; default: 25)")
    private int statement;

    @Option(
            names = "--database-check-seconds",
            paramLabel = "SECONDS",
            defaultValue = "${env:STOA_DATABASE_CHECK_SECONDS:-1}",
            description =
                    "how often PostgreSQL looks whether the node that waits for it is still there, 0 for never, as it must be for a server on Windows (STOA_DATABASE_CHECK_SECONDS; default: 1)")
    private int check;

    @Option(
            names = "--drain-seconds",
            paramLabel = "SECONDS",
            defaultValue = "${env:STOA_DRAIN_SECONDS:--1}",
            description =
                    "how long a server that is told to stop goes on to answer while /health says that it stops (STOA_DRAIN_SECONDS; default: 3 on PostgreSQL, else 0)")
    private int drain;

    /** Throws {@link IllegalArgumentException} with a sentence. */
    Storage limited(Storage storage) {
        return storage.within(new TimeLimits(
                Duration.ofSeconds(lock),
                Duration.ofSeconds(idle),
                Duration.ofSeconds(statement),
                Duration.ofSeconds(check)));
    }

    Duration drain(Storage storage) {
        int usual = storage.url() == null ? 0 : USUAL_DRAIN;
        return Duration.ofSeconds(drain < 0 ? usual : drain);
    }
}
