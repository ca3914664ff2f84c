package stoa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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

    /** So long, at most, does a page stay that was hidden through a server that only this node cannot reach. */
    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(1);

    private final String node = UUID.randomUUID().toString();
    private final DataSource source;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean hearing;

    /** By {@link System#nanoTime}, since when the server does not answer anyone; 0 while it does. */
    private volatile long goneSince;

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

    /**
     * False while what changes elsewhere would not be heard here. Where the server is gone, nothing changes; but that it is
     * gone for the others too is not believed for long.
     */
    boolean isHearing() {
        long since = goneSince;
        return hearing || (since != 0 && System.nanoTime() - since < LONGEST_OUTAGE.toNanos());
    }

    void listen(Changes mine) {
        Thread thread = new Thread(() -> listenUntilClosed(mine), "changes on other nodes");
        thread.setDaemon(true);
        thread.start();
    }

    private void listenUntilClosed(Changes mine) {
        try {
            while (!isClosing(0)) {
                listenOnce(mine);
            }
        } finally {
            hearing = false;
        }
    }

    private void listenOnce(Changes mine) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            mine.tellAll();
            hearing = true;
            goneSince = 0;
            hear(connection, mine);
        } catch (SQLException e) {
            lose(e);
        } catch (RuntimeException | Error e) {
            LOG.error("What changes on other nodes was not heard; it is tried again", e);
            hearing = false;
            isClosing(PAUSE_SECONDS);
        }
    }

    private void lose(SQLException e) {
        boolean isNew = goneSince == 0;
        if (isNew && isGone(e)) {
            goneSince = System.nanoTime();
        }
        // only now, so that there is no moment in between
        hearing = false;
        if (isNew) {
            LOG.warn("Changes on other nodes are not heard just now: {}", Refused.firstLine(e));
        }
        isClosing(PAUSE_SECONDS);
    }

    /** No connection, or one to a server that is being shut down or started (SQLSTATE classes 08 and 57P). */
    private static boolean isGone(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** Until the connection breaks; then it is made again at once, and only where that fails is anything missed. */
    private void hear(Connection connection, Changes mine) {
        try {
            while (!isClosing(0) && connection.isValid(ANSWER_SECONDS)) {
                PGNotification[] notices = connection.unwrap(PGConnection.class).getNotifications(LISTEN_MILLISECONDS);
                for (PGNotification notice : notices == null ? new PGNotification[0] : notices) {
                    tell(notice.getParameter(), mine);
                }
            }
        } catch (SQLException e) {
            LOG.debug("The connection that tells of changes broke", e);
        }
    }

    private void tell(String words, Changes mine) {
        if (!words.startsWith(node)) {
            mine.tell(words.substring(words.indexOf(' ') + 1));
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
