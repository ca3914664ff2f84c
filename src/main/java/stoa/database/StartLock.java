package stoa.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock under which one node at a time opens a PostgreSQL database, brings it up to date, and makes what there is once
 * only. It is held by a connection of its own, so that it goes when the node does.
 */
final class StartLock {
    private static final Logger LOG = LoggerFactory.getLogger(StartLock.class);

    /** Stoa, as bytes. Locks of other programs on the same database have other numbers. */
    private static final int KEY = 0x53746f61;

    /** That the machine of a node has gone is found out by the server within 25 seconds, not two hours. */
    private static final String NOTICE_GONE_MACHINES =
            "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";

    private final DataSource source;

    StartLock(DataSource source) {
        this.source = source;
    }

    <T> T run(Callable<T> work) throws Exception {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(NOTICE_GONE_MACHINES);
            // the node waits for as long as the other takes, whatever the database's own limits are
            statement.execute("set lock_timeout = 0; set statement_timeout = 0; set idle_session_timeout = 0");
            take(statement);
            return work.call();
        }
    }

    private static void take(Statement statement) throws SQLException {
        try (ResultSet free = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
            free.next();
            if (free.getBoolean(1)) {
                return;
            }
        }
        LOG.info("Another node is starting on this database, or brings it up to date; waiting until it has");
        statement.execute("select pg_advisory_lock(" + KEY + ")");
    }
}
