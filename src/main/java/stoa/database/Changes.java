package stoa.database;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;

/** Tells those who keep copies what has changed, by name, once it is committed and before anyone is answered. */
public final class Changes implements JdbiConfig<Changes> {
    private final List<Consumer<String>> keepers = new CopyOnWriteArrayList<>();

    /** To be called within the transaction that changes it. */
    public static void announce(Handle handle, String name) {
        Changes changes = handle.getConfig(Changes.class);
        handle.afterCommit(() -> changes.keepers.forEach(keeper -> keeper.accept(name)));
    }

    void tell(Consumer<String> keeper) {
        keepers.add(keeper);
    }

    /** Every connection has the same. */
    @Override
    public Changes createCopy() {
        return this;
    }
}
