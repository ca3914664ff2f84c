package stoa.database;

import com.zaxxer.hikari.HikariConfig;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server, which orders and syncs its commits itself. */
final class PostgresEngine implements Engine {
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final PostgresChanges changes = new PostgresChanges(source);

    static PostgresEngine open(String url) {
        PostgresEngine engine = new PostgresEngine(url);
        try (var connection = engine.source.getConnection()) {
            connection.isValid(0);
        } catch (SQLException e) {
            throw new Refused("PostgreSQL does not answer: " + e.getMessage() + ". Check --database-url.");
        }
        Schema.migrate(engine.source);
        return engine;
    }

    private PostgresEngine(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Refused(
                    "--database-url must begin with jdbc:postgresql: — leave it out for the embedded database.");
        }
        source.setURL(url);
    }

    @Override
    public HikariConfig pooling() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        return config;
    }

    @Override
    public Turns turns() {
        return new Turns() {
            @Override
            public <T> T take(Callable<T> transaction) throws Exception {
                return transaction.call();
            }
        };
    }

    @Override
    public void share(Changes mine) {
        mine.alsoTell(changes::tell);
        changes.listen(mine);
    }

    @Override
    public boolean hearsOthers() {
        return changes.isHearing();
    }

    @Override
    public void close() {
        changes.close();
    }
}
