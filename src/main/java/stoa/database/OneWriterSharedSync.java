package stoa.database;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one transaction write at a time and holds its answer until a sync that covers it has ended. All that waits
 * while a sync runs shares the next one, so that many small commits cost few syncs.
 */
final class OneWriterSharedSync implements Turns {
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Object syncs = new Object();
    private final Runnable sync;
    private long committed;
    private long safe;
    private boolean running;

    /** The sync returns when everything committed before it began is on the disk, and throws when it is not. */
    OneWriterSharedSync(Runnable sync) {
        this.sync = sync;
    }

    @Override
    public <T> T take(Callable<T> transaction) throws Exception {
        T result;
        writing.lock();
        try {
            result = transaction.call();
        } finally {
            writing.unlock();
        }
        awaitSync();
        return result;
    }

    private void awaitSync() throws InterruptedException {
        long covering;
        synchronized (syncs) {
            long mine = ++committed;
            while (running && safe < mine) {
                syncs.wait();
            }
            if (safe >= mine) {
                return;
            }
            running = true;
            covering = committed;
        }
        runCovering(covering);
    }

    /** A sync that fails makes nothing safe: its own caller gets the error, the others try with their own. */
    private void runCovering(long covering) {
        boolean synced = false;
        try {
            sync.run();
            synced = true;
        } finally {
            synchronized (syncs) {
                running = false;
                safe = synced ? Math.max(safe, covering) : safe;
                syncs.notifyAll();
            }
        }
    }
}
