package stoa.database;

import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets some transactions write at a time, for a server that orders and syncs them itself. Those that wait do so without a
 * connection, so that fifty who wait for one another leave connections to those who read.
 */
final class LimitedWriters implements CommitOrder {
    /** Three quarters of the connections that there are. */
    private static final int AT_ONCE = 12;

    /** Whoever has waited for so long is rather told that it cannot be done now. */
    private static final int PATIENCE_SECONDS = 30;

    private final Semaphore writing = new Semaphore(AT_ONCE, true);

    @Override
    public <T> T take(Callable<T> transaction) throws Exception {
        if (!writing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new SQLTransientConnectionException("Too many transactions wait to be written");
        }
        try {
            return transaction.call();
        } finally {
            writing.release();
        }
    }

    @Override
    public int waiting() {
        return writing.getQueueLength();
    }
}
