package stoa.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** The opened, migrated database with all that is needed to read from it and to write to it. */
public final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final Engine engine;
    private final Jdbi jdbi;
    private final Transactions transactions;

    /** Opens it, brings its schema up to date and, where it was not closed properly, checks it. */
    public static Database open(Storage storage) {
        return new Database(
                storage.url() == null ? EmbeddedEngine.open(storage.folder()) : PostgresEngine.open(storage.url()));
    }

    private Database(Engine engine) {
        this.engine = engine;
        this.pool = new HikariDataSource(engine.pooling());
        this.jdbi = Jdbi.create(pool).installPlugin(new SqlObjectPlugin());
        // what people typed, and what is secret, stays out of messages and logs
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        Rows.teach(jdbi);
        engine.share(jdbi.getConfig(Changes.class));
        this.transactions = new Transactions(jdbi, engine.turns());
    }

    public <T> T store(Class<T> type) {
        return jdbi.onDemand(type);
    }

    public Transactions transactions() {
        return transactions;
    }

    /** For who keeps copies: told the name of whatever changes, or that it is not known what has. See {@link Changes}. */
    public void onChange(Consumer<String> forget, Runnable forgetAll) {
        jdbi.getConfig(Changes.class).add(forget, forgetAll);
    }

    /** Whether all changes are told; while it is false, copies are not to be relied on. */
    public boolean tellsAllChanges() {
        return engine.hearsOthers();
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        pool.close();
        engine.close();
    }
}
