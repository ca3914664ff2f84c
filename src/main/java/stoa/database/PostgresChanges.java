package stoa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what has changed on other nodes, on a connection of its own, and answers them when it is forgotten here. */
final class PostgresChanges implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresChanges.class);

    private static final int PAUSE_SECONDS = 1;

    /** So long, at most, does a page stay that was hidden through a server that only this node cannot reach. */
    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(1);

    private final OtherNodes others = new OtherNodes();
    private final Lease lease = new Lease();
    private final DataSource source;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::listenUntilClosed, "changes on other nodes");
    private @Nullable Changes mine;
    private volatile NodeRegistration.Others seen = new NodeRegistration.Others(0, 0);

    /** Since when the server does not answer anyone; null while it does. */
    private volatile Lease.@Nullable Moment goneSince;

    /** The source is of connections that give up soon where nothing is answered. */
    PostgresChanges(DataSource source) {
        this.source = source;
    }

    /**
     * False while what changes elsewhere might not be heard here. Where the server is gone, nothing changes; but that it is
     * gone for others too is only believed where there were none, and not for long.
     */
    boolean isHearing() {
        Lease.Moment since = goneSince;
        return lease.holds() || (since != null && seen.recent() == 0 && lease.isWithin(since, LONGEST_OUTAGE));
    }

    /** Which this one knows of, itself among them; 0 while what changes elsewhere might not be heard here. */
    long nodes() {
        return isHearing() ? seen.now() + 1 : 0;
    }

    void share(Changes changes) {
        mine = changes;
        changes.alsoTell(others);
        thread.setDaemon(true);
        thread.start();
    }

    private void listenUntilClosed() {
        try {
            while (!isClosing(0)) {
                listenOnce();
            }
        } finally {
            lease.end();
        }
    }

    private void listenOnce() {
        try (Connection connection = source.getConnection()) {
            hear(new NodeRegistration(connection, others, Objects.requireNonNull(mine)));
        } catch (SQLException e) {
            lose(e);
        } catch (RuntimeException | Error e) {
            LOG.error("What changes on other nodes was not heard; it is tried again", e);
            lease.end();
            isClosing(PAUSE_SECONDS);
        }
    }

    /** Until the connection breaks; then it is made again at once. */
    private void hear(NodeRegistration registration) throws SQLException {
        registration.begin();
        try {
            while (!isClosing(0)) {
                Lease.Moment asked = lease.now();
                seen = registration.stay();
                registration.hear();
                lease.renew(asked);
                goneSince = null;
                registration.await();
            }
            lease.end();
            registration.end();
        } catch (SQLException e) {
            LOG.debug("The connection that tells of changes broke", e);
        }
    }

    private void lose(SQLException e) {
        if (goneSince == null) {
            LOG.warn("Changes on other nodes are not heard just now", e);
            if (isGone(e)) {
                goneSince = lease.now();
            }
        }
        isClosing(PAUSE_SECONDS);
    }

    /** No connection, or one to a server that is being shut down or started (SQLSTATE classes 08 and 57P). */
    private static boolean isGone(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    private boolean isClosing(int seconds) {
        try {
            return closing.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The others are told that they need not wait for this node any more. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(OtherNodes.LONGEST_WAIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
