package stoa.database;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets one transaction write at a time and holds its answer until a sync that covers it has ended. All that waits
 * while a sync runs shares the next one, so that many small commits cost few syncs. What a sync covers is written out in
 * between two transactions, so that it is whole transactions only, and each of their pages once.
 *
 * <p>After a sync that failed the system may have dropped what it was to write, and a further sync would succeed without
 * it. So a failure counts for everything that is not yet safe, and what was in memory is given up before anyone writes.
 */
final class OneWriterSharedSync implements Turns {
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Object syncs = new Object();
    private final Runnable writeOut;
    private final Runnable sync;
    private final Consumer<Throwable> giveUp;
    private long committed;
    private long safe;
    private long lost;
    private boolean running;
    private @Nullable Throwable failure;

    /**
     * To write out is to hand to the system what was committed; the sync returns when all that was written out is on the
     * disk. Either throws when it could not be done. To give up is to go back to what is on the disk.
     */
    OneWriterSharedSync(Runnable writeOut, Runnable sync, Consumer<Throwable> giveUp) {
        this.writeOut = writeOut;
        this.sync = sync;
        this.giveUp = giveUp;
    }

    @Override
    public <T> T take(Callable<T> transaction) throws Exception {
        T result;
        long mine;
        writing.lock();
        try {
            result = transaction.call();
            synchronized (syncs) {
                mine = ++committed;
            }
        } finally {
            writing.unlock();
        }
        awaitSync(mine);
        return result;
    }

    @Override
    public int waiting() {
        return writing.getQueueLength();
    }

    private void awaitSync(long mine) throws InterruptedException {
        synchronized (syncs) {
            while (running && safe < mine && lost < mine) {
                syncs.wait();
            }
            if (safe >= mine) {
                return;
            }
            if (lost >= mine) {
                throw new NotKeptException("What was committed could not be synced to the disk", failure);
            }
            running = true;
        }
        runSync();
    }

    private void runSync() {
        long covering;
        try {
            covering = writeOut();
            sync.run();
        } catch (RuntimeException | Error e) {
            loseAll(e);
            throw e;
        }
        synchronized (syncs) {
            safe = covering;
            end();
        }
    }

    /** Those who came for their turn before have had it, and share the sync. Answers how much is written out. */
    private long writeOut() {
        writing.lock();
        try {
            writeOut.run();
            synchronized (syncs) {
                return committed;
            }
        } finally {
            writing.unlock();
        }
    }

    /** Nobody writes meanwhile: whatever is committed after this is committed to what was opened again. */
    private void loseAll(Throwable cause) {
        writing.lock();
        try {
            giveUp.accept(cause);
        } catch (RuntimeException e) {
            // whoever comes next goes back to it then; those who wait are to be told why they wait
            cause.addSuppressed(e);
        } finally {
            synchronized (syncs) {
                failure = cause;
                lost = committed;
                end();
            }
            writing.unlock();
        }
    }

    private void end() {
        running = false;
        syncs.notifyAll();
    }
}
