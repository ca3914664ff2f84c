package stoa.database;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
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

    /** H2 calls a connection valid whose database has closed itself after a disk error. */
    private static final String SIGN_OF_LIFE = "select 1";

    private final DataFolder folder;
    private final OwnerLogin login;
    private final Compaction compaction = new Compaction();
    private Connection owner;
    private Changes changes = new Changes();

    static EmbeddedEngine open(Path path) {
        return open(path, "");
    }

    /** Upon one of H2's file systems, by its name and a colon. */
    static EmbeddedEngine open(Path path, String fileSystem) {
        DataFolder folder = DataFolder.prepare(path);
        EmbeddedEngine engine = new EmbeddedEngine(folder, fileSystem);
        try {
            engine.prepare();
        } catch (RuntimeException e) {
            engine.shutDown();
            throw e;
        }
        return engine;
    }

    private EmbeddedEngine(DataFolder folder, String fileSystem) {
        this.folder = folder;
        this.login = new OwnerLogin(folder, fileSystem);
        this.owner = login.open();
    }

    private void prepare() {
        execute("create user if not exists " + GUEST + " password ''");
        if (Schema.migrate(source(OwnerLogin.USER))) {
            reopen();
        }
        execute("grant select, insert, update, delete on schema public to " + GUEST);
        if (folder.wasLeftOpen()) {
            checkIndexes();
        }
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
        GuestConnections guests = new GuestConnections(login.url(), GUEST, this::owner);
        config.setDataSource(guests.source());
        config.setExceptionOverride(guests);
        config.setConnectionTestQuery(SIGN_OF_LIFE);
        return config;
    }

    @Override
    public Turns turns() {
        return new OneWriterSharedSync(this::writeOut, this::sync, this::readAgain);
    }

    /** One process has the file; but what it gave up was seen, until then, as if it were there. */
    @Override
    public void share(Changes mine) {
        changes = mine;
    }

    @Override
    public boolean hearsOthers() {
        return true;
    }

    /** Not by way of {@link #owner()}: a database that was opened again knows nothing of what was committed before. */
    private void writeOut() {
        try {
            compaction.beforeSync(owner);
            PageStore.of(owner).commit();
        } catch (RuntimeException | SQLException | Error e) {
            throw new NotKeptException("What was committed could not be written", e);
        }
    }

    /** Not a statement: {@code checkpoint sync} would first write out what has not been committed yet. */
    private void sync() {
        try {
            PageStore.of(owner).sync();
        } catch (RuntimeException | SQLException | Error e) {
            throw new NotKeptException("What was committed could not be synced to the disk", e);
        }
    }

    /** Forgets what is in memory only; connections of the pool find themselves closed and are replaced. */
    private synchronized void readAgain() {
        LOG.error("The disk did not take what was written; the database is opened again");
        try {
            execute(owner, "shutdown immediately");
        } catch (IllegalStateException e) {
            LOG.debug("It had closed itself", e);
        }
        changes.tellAll();
        owner = login.reopen();
    }

    @Override
    public void runAsOwner(String sql) {
        execute(sql);
    }

    @Override
    public OptionalLong bytes() {
        return OptionalLong.of(folder.file().toFile().length());
    }

    @Override
    public void close() {
        shutDown();
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
        execute(owner(), sql);
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After a disk error H2 closes the database for everyone connected; the owner must be the first one back in. */
    private synchronized Connection owner() {
        if (!isOpen(owner)) {
            owner = login.reopen();
        }
        return owner;
    }

    private static boolean isOpen(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(SIGN_OF_LIFE);
        } catch (SQLException e) {
            return false;
        }
    }
}
