package stoa.database;

import com.zaxxer.hikari.HikariConfig;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server, which orders and syncs its commits itself. */
final class PostgresEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresEngine.class);

    private static final int CONNECT_SECONDS = 2;

    /** After the server should have ended a statement itself. */
    private static final int LATE_SECONDS = 5;

    /** Where it takes longer, a {@link Lease} has run out anyway. */
    private static final int SIGN_OF_LIFE_SECONDS = 2;

    private final PGSimpleDataSource source;
    private final PGSimpleDataSource pooled;
    private final TimeLimits limits;
    private final PostgresChanges changes;

    static PostgresEngine open(String url, TimeLimits limits) {
        PostgresEngine engine = new PostgresEngine(url, limits);
        try {
            engine.alone(engine::bringUpToDate);
            return engine;
        } catch (SQLException e) {
            throw new DatabaseUnusableException(
                    "PostgreSQL does not answer: " + e.getMessage() + ". Check --database-url.");
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean bringUpToDate() {
        boolean hadToBe = Schema.migrate(source);
        if (hadToBe) {
            LOG.info("The database is up to date, with the schema V{}", Migrations.newest());
        }
        return hadToBe;
    }

    private PostgresEngine(String url, TimeLimits limits) {
        source = source(url);
        pooled = source(url);
        if (!limits.statement().isZero()) {
            // what is not answered by then will not be: the network to the server is gone
            pooled.setSocketTimeout((int) limits.statement().toSeconds() + LATE_SECONDS);
        }
        this.limits = limits;
        PGSimpleDataSource listening = source(url);
        listening.setSocketTimeout(SIGN_OF_LIFE_SECONDS);
        changes = new PostgresChanges(listening);
    }

    static PGSimpleDataSource source(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseUnusableException(
                    "--database-url must begin with jdbc:postgresql: — leave it out for the embedded database.");
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setConnectTimeout(CONNECT_SECONDS);
        return source;
    }

    @Override
    public HikariConfig pooling() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(pooled);
        config.setConnectionInitSql(limits.asSql());
        return config;
    }

    @Override
    public CommitOrder commitOrder() {
        return new LimitedWriters();
    }

    @Override
    public void share(Changes mine) {
        changes.share(mine);
    }

    @Override
    public boolean hearsOthers() {
        return changes.isHearing();
    }

    @Override
    public long nodes() {
        return changes.nodes();
    }

    @Override
    public void lock(Handle transaction, String name) {
        transaction.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", name);
    }

    @Override
    public String holding() {
        return "for no key update";
    }

    /** A start has its classes to read between two statements, and holds up nobody but others that start. */
    @Override
    public void giveTime(Handle transaction) {
        transaction.execute("set local idle_in_transaction_session_timeout = '1min'");
        transaction.execute("set local statement_timeout = 0");
    }

    @Override
    public <T> T alone(Callable<T> work) throws Exception {
        return new StartLock(source).run(work);
    }

    @Override
    public void runAsOwner(String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public OptionalLong bytes() {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong freeBytes() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        changes.close();
    }
}
