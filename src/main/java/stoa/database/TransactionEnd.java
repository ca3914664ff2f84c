package stoa.database;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;

/** The end of a transaction: what it leaves for then, so that what it needs for that is held for a moment only. */
public final class TransactionEnd implements JdbiConfig<TransactionEnd> {
    /** Of the transaction that each thread is in. */
    private final Map<Thread, Set<Consumer<Handle>>> acts = new ConcurrentHashMap<>();

    /** Does it just before the commit, after what was left before it, and once; at once where no transaction is under way. */
    public static void add(Handle handle, Consumer<Handle> act) {
        Set<Consumer<Handle>> left = handle.getConfig(TransactionEnd.class).acts.get(Thread.currentThread());
        if (left == null) {
            act.accept(handle);
        } else {
            left.add(act);
        }
    }

    /** Does the work and then what it left. */
    <T> T end(Handle handle, Callable<T> work) throws Exception {
        Set<Consumer<Handle>> left = new LinkedHashSet<>();
        if (acts.putIfAbsent(Thread.currentThread(), left) != null) {
            return work.call();
        }
        try {
            T result = work.call();
            left.forEach(act -> act.accept(handle));
            return result;
        } finally {
            acts.remove(Thread.currentThread());
        }
    }

    /** Every connection has the same. */
    @Override
    public TransactionEnd createCopy() {
        return this;
    }
}
