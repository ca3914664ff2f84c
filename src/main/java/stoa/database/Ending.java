package stoa.database;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jspecify.annotations.Nullable;

/** What a transaction leaves for its end, so that what it needs for that is held for a moment only. */
public final class Ending implements JdbiConfig<Ending> {
    /** Of the transaction that the thread is in. */
    private final ThreadLocal<@Nullable Set<Consumer<Handle>>> acts = new ThreadLocal<>();

    /** Does it just before the commit, after what was left before it, and once; at once where no transaction is under way. */
    public static void add(Handle handle, Consumer<Handle> act) {
        Set<Consumer<Handle>> left = handle.getConfig(Ending.class).acts.get();
        if (left == null) {
            act.accept(handle);
        } else {
            left.add(act);
        }
    }

    /** Does the work and then what it left. */
    <T> T end(Handle handle, Callable<T> work) throws Exception {
        if (acts.get() != null) {
            return work.call();
        }
        Set<Consumer<Handle>> left = new LinkedHashSet<>();
        acts.set(left);
        try {
            T result = work.call();
            left.forEach(act -> act.accept(handle));
            return result;
        } finally {
            acts.remove();
        }
    }

    /** Every connection has the same. */
    @Override
    public Ending createCopy() {
        return this;
    }
}
