package stoa.database;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.ExtensionContext;
import org.jdbi.v3.core.extension.ExtensionMethod;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.extension.HandleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The stores, made once for all threads and connections: to make one costs more than most of its statements. What is set
 * on the type or the methods of a store to configure its connection counts for nothing here; a store has none of that.
 */
final class Stores implements HandleSupplier {
    private final Jdbi jdbi;
    private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

    @SuppressWarnings("ThreadLocalUsage") // as many as there are databases
    private final ThreadLocal<@Nullable ExtensionMethod> calls = new ThreadLocal<>();

    Stores(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A store for any thread, which joins the transaction that is under way there. */
    <T> T get(Class<T> type) {
        return type.cast(made.computeIfAbsent(type, this::make));
    }

    private Object make(Class<?> type) {
        return jdbi.getConfig(Extensions.class)
                .findFor(type, this)
                .orElseThrow(() -> new IllegalArgumentException(type + " is no store"));
    }

    /** Every call of a store's method comes through here. */
    @Override
    public <V> V invokeInContext(ExtensionContext context, Callable<V> call) throws Exception {
        ExtensionMethod outer = calls.get();
        calls.set(context.getExtensionMethod());
        try {
            return jdbi.withHandle(handle -> call.call());
        } finally {
            calls.set(outer);
        }
    }

    /** The method that the thread is in, such as {@code Comments.on}; null where a statement is of no store. */
    String called() {
        ExtensionMethod method = calls.get();
        return method == null
                ? "none"
                : method.getType().getSimpleName() + "." + method.getMethod().getName();
    }

    /** The one of the call that is under way. */
    @Override
    public Handle getHandle() {
        return jdbi.withHandle(handle -> handle);
    }

    @Override
    public Jdbi getJdbi() {
        return jdbi;
    }

    @Override
    public ConfigRegistry getConfig() {
        return jdbi.getConfig();
    }
}
