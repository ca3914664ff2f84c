package stoa.database;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jspecify.annotations.Nullable;

/** Tells those who keep copies what has changed, by name, once it is committed and before anyone is answered. */
public final class Changes implements JdbiConfig<Changes> {
    private record Keeper(Consumer<String> forget, Runnable forgetAll) {}

    private final List<Keeper> keepers = new CopyOnWriteArrayList<>();
    private final Consumer<Handle> question = this::ask;

    /** What the other nodes were asked by the transaction that each thread has just committed. */
    private final Map<Thread, String> asked = new ConcurrentHashMap<>();

    private volatile @Nullable OtherNodes others;

    /** To be called within the transaction that changes it. */
    public static void announce(Handle handle, String name) {
        Changes changes = handle.getConfig(Changes.class);
        OtherNodes nodes = changes.others;
        if (nodes != null) {
            nodes.tell(handle, name);
        }
        handle.afterCommit(() -> changes.tell(name));
    }

    /**
     * To be called within a transaction after which something is not to be seen any more. It counts as done, and is answered,
     * once no node shows it: what is only added may come a moment later elsewhere.
     */
    public static void takeAway(Handle handle) {
        TransactionEnd.add(handle, handle.getConfig(Changes.class).question);
    }

    /** After all that was announced. */
    private void ask(Handle handle) {
        OtherNodes nodes = others;
        if (nodes != null) {
            String ticket = nodes.ask(handle);
            handle.afterCommit(() -> asked.put(Thread.currentThread(), ticket));
        }
    }

    /** Returns when the other nodes have forgotten what the last transaction of this thread took away. */
    void awaitOthers(Jdbi jdbi) {
        String ticket = asked.remove(Thread.currentThread());
        OtherNodes nodes = others;
        if (ticket != null && nodes != null) {
            nodes.await(jdbi, ticket);
        }
    }

    void tell(String name) {
        keepers.forEach(keeper -> keeper.forget().accept(name));
    }

    /** For when it is not known what has changed. */
    public void tellAll() {
        keepers.forEach(keeper -> keeper.forgetAll().run());
    }

    void add(Consumer<String> forget, Runnable forgetAll) {
        keepers.add(new Keeper(forget, forgetAll));
    }

    /** They are told within the transaction. */
    void alsoTell(OtherNodes nodes) {
        others = nodes;
    }

    /** Every connection has the same. */
    @Override
    public Changes createCopy() {
        return this;
    }
}
