package stoa.database.h2;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stoa.database.CommitOrder;
import stoa.database.NotKeptException;

/**
 * Lets one transaction write at a time and holds its answer until a sync that covers it has ended. All that waits
 * while a sync runs shares the next one, so that many small commits cost few syncs. What a sync covers is written out in
 * between two transactions, so that it is whole transactions only, and each of their pages once.
 *
 * <p>After a sync that failed the system may have dropped what it was to write, and a further sync would succeed without
 * it. So a failure counts for everything that is not yet safe, and what was in memory is given up before anyone writes.
 */
public final class OneWriterSharedSync implements CommitOrder {
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Object syncs = new Object();
    private final Runnable writeOut;
    private final Runnable sync;
    private final Consumer<Throwable> giveUp;
    private State state = new State();
    private boolean running;

    /**
     * What is in memory, until that is given up. Of each its own: whoever waited for a sync that failed and wakes late must
     * not take a later one, which succeeded without what is lost, for the own.
     */
    private static final class State {
        private long committed;
        private long safe;
        private @Nullable Throwable failure;
    }

    /**
     * To write out is to hand to the system what was committed; the sync returns when all that was written out is on the
     * disk. Either throws when it could not be done. To give up is to go back to what is on the disk.
     */
    public OneWriterSharedSync(Runnable writeOut, Runnable sync, Consumer<Throwable> giveUp) {
        this.writeOut = writeOut;
        this.sync = sync;
        this.giveUp = giveUp;
    }

    @Override
    public <T> T take(Callable<T> transaction) throws Exception {
        T result;
        State changed;
        long mine;
        writing.lock();
        try {
            result = transaction.call();
            synchronized (syncs) {
                changed = state;
                mine = ++changed.committed;
            }
        } finally {
            writing.unlock();
        }
        awaitSync(changed, mine);
        return result;
    }

    @Override
    public int waiting() {
        return writing.getQueueLength();
    }

    private void awaitSync(State changed, long mine) throws InterruptedException {
        synchronized (syncs) {
            while (running && changed.safe < mine && changed.failure == null) {
                syncs.wait();
            }
            if (changed.safe >= mine) {
                return;
            }
            if (changed.failure != null) {
                throw new NotKeptException("What was committed could not be synced to the disk", changed.failure);
            }
            running = true;
        }
        runSync(changed);
    }

    private void runSync(State changed) {
        long covering = writeOut(changed);
        try {
            sync.run();
        } catch (RuntimeException | Error e) {
            loseAll(e);
            throw e;
        }
        synchronized (syncs) {
            changed.safe = covering;
            end();
        }
    }

    /** Those who came for their turn before have had it, and share the sync. Answers how much is written out. */
    private long writeOut(State changed) {
        writing.lock();
        try {
            writeOut.run();
            synchronized (syncs) {
                return changed.committed;
            }
        } catch (RuntimeException | Error e) {
            // before anyone writes to a database that may have closed itself
            loseAll(e);
            throw e;
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
                state.failure = cause;
                state = new State();
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
