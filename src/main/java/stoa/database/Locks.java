package stoa.database;

import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;

/** Locks by name, held by one transaction until it ends, on all nodes: for what is counted and has no row of its own to lock. */
public final class Locks implements JdbiConfig<Locks> {
    private volatile BiConsumer<Handle, String> engine = (handle, name) -> {};

    /**
     * Waits until no other transaction holds the lock, then holds it. What others committed while this waited is seen by
     * the statements that follow. Whoever needs several, and rows besides, takes the locks first and in one order.
     */
    public static void take(Handle transaction, String name) {
        if (!transaction.isInTransaction()) {
            throw new IllegalStateException("A lock is for the time of a transaction, and there is none");
        }
        transaction.getConfig(Locks.class).engine.accept(transaction, name);
    }

    void by(BiConsumer<Handle, String> locking) {
        engine = locking;
    }

    /** Every connection has the same. */
    @Override
    public Locks createCopy() {
        return this;
    }
}
