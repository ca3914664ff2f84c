package stoa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the other nodes on the same PostgreSQL database what has changed here, and hears what has changed there. */
final class PostgresChanges implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresChanges.class);

    private static final String CHANNEL = "stoa_changes";
    private static final int LISTEN_MILLISECONDS = 2_000;
    private static final int ANSWER_SECONDS = 2;
    private static final int PAUSE_SECONDS = 1;

    private final String node = UUID.randomUUID().toString();
    private final DataSource source;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean hearing;

    PostgresChanges(DataSource source) {
        this.source = source;
    }

    /** Within a transaction: the others hear of it when that is committed. */
    void tell(Handle handle, String name) {
        handle.createQuery("select pg_notify(:channel, :words)")
                .bind("channel", CHANNEL)
                .bind("words", node + " " + name)
                .mapTo(String.class)
                .one();
    }

    /** False while what changes elsewhere would not be heard here. */
    boolean isHearing() {
        return hearing;
    }

    void listen(Changes mine) {
        Thread thread = new Thread(() -> listenUntilClosed(mine), "changes on other nodes");
        thread.setDaemon(true);
        thread.start();
    }

    private void listenUntilClosed(Changes mine) {
        while (!isClosing(0)) {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                mine.tellAll();
                hearing = true;
                hear(connection, mine);
            } catch (SQLException e) {
                LOG.warn(
                        "Changes on other nodes are not heard just now, so no pages are kept: {}",
                        Refused.firstLine(e));
            } finally {
                hearing = false;
            }
            isClosing(PAUSE_SECONDS);
        }
    }

    private void hear(Connection connection, Changes mine) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!isClosing(0) && connection.isValid(ANSWER_SECONDS)) {
            PGNotification[] notices = postgres.getNotifications(LISTEN_MILLISECONDS);
            for (PGNotification notice : notices == null ? new PGNotification[0] : notices) {
                String words = notice.getParameter();
                if (!words.startsWith(node)) {
                    mine.tell(words.substring(words.indexOf(' ') + 1));
                }
            }
        }
    }

    private boolean isClosing(int seconds) {
        try {
            return closing.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
