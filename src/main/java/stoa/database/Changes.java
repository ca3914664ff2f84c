package stoa.database;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;

/** Tells those who keep copies what has changed, by name, once it is committed and before anyone is answered. */
public final class Changes implements JdbiConfig<Changes> {
    private record Keeper(Consumer<String> forget, Runnable forgetAll) {}

    private final List<Keeper> keepers = new CopyOnWriteArrayList<>();
    private volatile BiConsumer<Handle, String> others = (handle, name) -> {};

    /** To be called within the transaction that changes it. */
    public static void announce(Handle handle, String name) {
        Changes changes = handle.getConfig(Changes.class);
        changes.others.accept(handle, name);
        handle.afterCommit(() -> changes.tell(name));
    }

    void tell(String name) {
        keepers.forEach(keeper -> keeper.forget().accept(name));
    }

    /** For when it is not known what has changed. */
    void tellAll() {
        keepers.forEach(keeper -> keeper.forgetAll().run());
    }

    void add(Consumer<String> forget, Runnable forgetAll) {
        keepers.add(new Keeper(forget, forgetAll));
    }

    /** Other nodes are told within the transaction. */
    void alsoTell(BiConsumer<Handle, String> nodes) {
        others = nodes;
    }

    /** Every connection has the same. */
    @Override
    public Changes createCopy() {
        return this;
    }
}
