package stoa.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import stoa.database.h2.EmbeddedEngine;

/** The opened, migrated database with all that is needed to read from it and to write to it. */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 16;

    /** For a connection, or a sign of life: whoever waits is rather told soon that it cannot be done now. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

    private final HikariDataSource pool;
    private final Engine engine;
    private final Jdbi jdbi;
    private final Stores stores;
    private final Transactions transactions;
    private final WriteProbe writing;
    private final WriteProbe.Trials trials;

    /** Opens it, brings its schema up to date and, where it was not closed properly, checks it. */
    public static Database open(Storage storage) {
        return new Database(
                storage.url() == null
                        ? EmbeddedEngine.open(storage.folder())
                        : PostgresEngine.open(storage.url(), storage.limits()));
    }

    public Database(Engine engine) {
        this.engine = engine;
        this.pool = new HikariDataSource(pooling(engine));
        this.jdbi = Jdbi.create(pool).installPlugin(new SqlObjectPlugin());
        // what people typed, and what is secret, stays out of messages and logs
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        Rows.teach(jdbi);
        this.stores = new Stores(jdbi);
        onChange(name -> {}, pool.getHikariPoolMXBean()::softEvictConnections);
        engine.share(jdbi.getConfig(Changes.class));
        jdbi.getConfig(Locks.class).by(engine::lock);
        jdbi.define("held", engine.holding());
        this.writing = new WriteProbe(engine::freeBytes, System::nanoTime);
        this.trials = stores.get(WriteProbe.Trials.class);
        this.transactions = new Transactions(jdbi, engine.commitOrder(), writing);
    }

    private static HikariConfig pooling(Engine engine) {
        HikariConfig config = engine.pooling();
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(LONGEST_WAIT.toMillis());
        config.setValidationTimeout(LONGEST_WAIT.toMillis() / 2);
        return config;
    }

    /** Has statements that take as long as this named in the log; none where it is zero. */
    public void logStatementsFrom(Duration slow) {
        if (!slow.isZero()) {
            jdbi.setSqlLogger(new SlowStatements(slow, stores));
        }
    }

    public <T> T store(Class<T> type) {
        return stores.get(type);
    }

    public Transactions transactions() {
        return transactions;
    }

    /**
     * Makes what there is once only, in one transaction: no other node does so, opens the database or brings it up to date
     * meanwhile.
     */
    public <T> T alone(Callable<T> work) throws Exception {
        return engine.alone(() -> transactions.run(() -> jdbi.withHandle(handle -> {
            engine.giveTime(handle);
            return work.call();
        })));
    }

    /**
     * Sets so many ids aside, which the database will give to no row; answers with the first. To have it give each costs more
     * than the rest of a row: the embedded database writes down every 32nd. Nobody may be adding rows meanwhile.
     */
    public long reserveIds(String table, long count) {
        long first = jdbi.withHandle(sql -> sql.createQuery("select coalesce(max(id), 0) + 1 from <table>")
                .define("table", table)
                .mapTo(long.class)
                .one());
        engine.runAsOwner("alter table %s alter column id restart with %d".formatted(table, first + count));
        return first;
    }

    /** For who keeps copies: told the name of whatever changes, or that it is not known what has. See {@link Changes}. */
    public void onChange(Consumer<String> forget, Runnable forgetAll) {
        jdbi.getConfig(Changes.class).add(forget, forgetAll);
    }

    /** As {@link #onChange(Consumer, Runnable)}, for who keeps a copy of one thing. */
    public void onChange(String name, Runnable forget) {
        onChange(
                changed -> {
                    if (changed.equals(name)) {
                        forget.run();
                    }
                },
                forget);
    }

    /** Whether all changes are told; while it is false, copies are not to be relied on. */
    public boolean tellsAllChanges() {
        return engine.hearsOthers();
    }

    /** How many nodes there are on it, as far as this one knows; 0 while it does not hear of the others. */
    public long nodes() {
        return engine.nodes();
    }

    /** Why it could not be written to when anyone last tried; empty where it could. */
    public Optional<String> writeTrouble() {
        return writing.trouble();
    }

    /** As {@link #writeTrouble}, found out by writing; many who ask at the same time are told what one has found. */
    public Optional<String> tryToWrite() {
        return writing.find(transactions, trials);
    }

    /** What is left on the disk of the embedded database; empty where the database is on a server. */
    public OptionalLong freeBytes() {
        return engine.freeBytes();
    }

    /** The number of the last step of the schema. */
    public int schemaVersion() {
        return Migrations.newest();
    }

    public DatabaseLoad load() {
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        return new DatabaseLoad(
                connections.getActiveConnections(),
                connections.getIdleConnections(),
                connections.getThreadsAwaitingConnection(),
                transactions.waiting(),
                engine.bytes());
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
