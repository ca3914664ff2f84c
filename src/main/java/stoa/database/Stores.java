package stoa.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jspecify.annotations.Nullable;

/**
 * The stores of one connection, each made once: to make one costs more than most of its statements, and a transaction
 * calls the same few over and over.
 */
public final class Stores implements JdbiConfig<Stores> {
    private final Map<Class<?>, Object> made = new HashMap<>();

    /** A store for any thread, which joins the transaction that is under way there; its type must be public. */
    static <T> T onDemand(Jdbi jdbi, Class<T> type) {
        Object store = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> jdbi.withHandle(handle -> call(handle, type, method, arguments)));
        return type.cast(store);
    }

    @SuppressWarnings("NullAway") // what a store's method answers may be null, and so may its arguments
    private static Object call(Handle handle, Class<?> type, Method method, @Nullable Object @Nullable [] arguments)
            throws Exception {
        Object store = handle.getConfig(Stores.class).made.computeIfAbsent(type, handle::attach);
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception thrown) {
                throw thrown;
            }
            throw e;
        }
    }

    /** A connection has its own. */
    @Override
    public Stores createCopy() {
        return new Stores();
    }
}
