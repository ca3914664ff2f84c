package stoa.database;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * H2 in this process, in one file that only its owner may read. Two database users: the owner migrates, syncs and
 * checks; requests run as a guest who may change rows and nothing else, so that no statement can reach the file system.
 */
final class EmbeddedEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEngine.class);

    private static final String GUEST = "stoa_guest";

    private final DataFolder folder;
    private final OwnerLogin login;
    private Connection owner;

    static EmbeddedEngine open(Path path) {
        DataFolder folder = DataFolder.prepare(path);
        EmbeddedEngine engine = new EmbeddedEngine(folder);
        try {
            engine.prepare();
        } catch (RuntimeException e) {
            engine.shutDown();
            throw e;
        }
        return engine;
    }

    private EmbeddedEngine(DataFolder folder) {
        this.folder = folder;
        this.login = new OwnerLogin(folder);
        this.owner = login.open();
    }

    private void prepare() {
        execute("create user if not exists " + GUEST + " password ''");
        if (Schema.migrate(source(OwnerLogin.USER))) {
            reopen();
        }
        execute("grant select, insert, update, delete on schema public to " + GUEST);
        folder.protect();
        if (folder.wasLeftOpen()) {
            checkIndexes();
        }
        folder.markOpen();
    }

    private void checkIndexes() {
        LOG.info("The forum was not stopped properly last time; checking every index");
        try {
            new IndexCheck(owner()).run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * H2 2.4.240 binds a new check constraint with {@code in (…)} to the session that made it, and refuses every row once
     * that has ended. A database that was opened with the constraint in it has no such trouble.
     */
    private synchronized void reopen() {
        shutDown();
        owner = login.reopen();
    }

    @Override
    public HikariConfig pooling() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source(GUEST));
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        return config;
    }

    @Override
    public Turns turns() {
        return new OneWriterSharedSync(() -> execute("checkpoint sync"), this::readAgain);
    }

    /** One process has the file. */
    @Override
    public void share(Changes changes) {}

    @Override
    public boolean hearsOthers() {
        return true;
    }

    /** Forgets what is in memory only; connections of the pool find themselves closed and are replaced. */
    private synchronized void readAgain() {
        LOG.error("The disk did not take what was written; the database is opened again");
        execute("shutdown immediately");
        owner = login.reopen();
    }

    @Override
    public void close() {
        shutDown();
        folder.markClosed();
    }

    private JdbcDataSource source(String user) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(login.url());
        source.setUser(user);
        source.setPassword("");
        return source;
    }

    /** Also where a connection of the pool is still about to be made or closed: the file must be whole when this ends. */
    private void shutDown() {
        try (Connection last = owner;
                Statement statement = last.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            LOG.warn("The database could not be closed: {}", e.getMessage());
        }
    }

    private void execute(String sql) {
        try (Statement statement = owner().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After a disk error H2 closes the database for everyone connected; the owner must be the first one back in. */
    private synchronized Connection owner() {
        try {
            if (!owner.isValid(0)) {
                owner = login.reopen();
            }
            return owner;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
