package stoa.database;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * H2 in this process, in one file that only its owner may read. Two database users: the owner migrates, syncs and
 * checks; requests run as a guest who may change rows and nothing else, so that no statement can reach the file system.
 */
final class EmbeddedEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEngine.class);

    private static final String OWNER = "stoa_owner";
    private static final String GUEST = "stoa_guest";

    /** A commit is handed to the operating system at once; the process decides itself when to close. */
    private static final String SETTINGS = ";MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
            + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=10000";

    private final String url;
    private final DataFolder folder;
    private Connection owner;

    static EmbeddedEngine open(Path path) {
        DataFolder folder = DataFolder.prepare(path);
        EmbeddedEngine engine = new EmbeddedEngine(folder);
        try {
            engine.prepare();
        } catch (RuntimeException e) {
            engine.closeOwner();
            throw e;
        }
        return engine;
    }

    private EmbeddedEngine(DataFolder folder) {
        this.folder = folder;
        this.url = "jdbc:h2:file:" + folder.database();
        this.owner = connectAsOwner();
    }

    private void prepare() {
        if (folder.hadData() && !hasOurTables()) {
            throw new Refused(folder.file() + " is a database without Stoa's tables. Nothing was changed. Restore it"
                    + " from a backup, or move it away to start an empty forum.");
        }
        execute("create user if not exists " + GUEST + " password ''");
        if (Schema.migrate(source(OWNER))) {
            reopen();
        }
        execute("grant select, insert, update, delete on schema public to " + GUEST);
        folder.protect();
        if (folder.wasLeftOpen()) {
            LOG.info("The forum was not stopped properly last time; checking every index");
            new IndexCheck(owner()).run();
        }
        folder.markOpen();
    }

    /**
     * H2 2.4.240 binds a new check constraint with {@code in (…)} to the session that made it, and refuses every row once
     * that has ended. A database that was opened with the constraint in it has no such trouble.
     */
    private synchronized void reopen() {
        closeOwner();
        owner = connectAsOwner();
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
        return new OneWriterSharedSync(() -> execute("checkpoint sync"));
    }

    @Override
    public void close() {
        closeOwner();
        folder.markClosed();
    }

    private JdbcDataSource source(String user) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword("");
        return source;
    }

    private void closeOwner() {
        try {
            owner.close();
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

    private boolean hasOurTables() {
        try (Statement statement = owner().createStatement();
                var rows = statement.executeQuery(
                        "select 1 from information_schema.tables where table_name = 'flyway_schema_history'")) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After a disk error H2 closes the database for everyone connected; the owner must be the first one back in. */
    private synchronized Connection owner() {
        try {
            if (!owner.isValid(0)) {
                owner = connectAsOwner();
            }
            return owner;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connectAsOwner() {
        Properties login = new Properties();
        login.put("user", OWNER);
        login.put("password", "");
        try {
            return new Driver().connect(url + SETTINGS, login);
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private Refused refusal(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new Refused("The data folder " + folder.path() + " is in use by a running Stoa. Stop it first, or name"
                        + " another folder with --data.");
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                new Refused(folder.file() + " was not made by Stoa. Name another folder with --data.");
            default ->
                new Refused("The database " + folder.file() + " cannot be opened: " + Refused.firstLine(e)
                        + " Restore it from a backup.");
        };
    }
}
