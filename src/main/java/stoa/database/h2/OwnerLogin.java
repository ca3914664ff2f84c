package stoa.database.h2;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoa.database.DatabaseUnusableException;
import stoa.database.Migrations;
import stoa.database.SchemaHistory;

/** Opens the file of the embedded database as its owner, and says in words why that cannot be done. */
public final class OwnerLogin {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerLogin.class);

    public static final String USER = "stoa_owner";

    /**
     * The process decides itself when to write and when to close. What a commit has freed may be written over at once: the
     * last synced state is in the journal. What H2 has once read it would answer again to the same question within a
     * transaction, although that has written in between: so it is to read each time. All statements that there are fit into
     * what a connection remembers of them.
     */
    private static final String SETTINGS = ";MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
            + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=10000;RETENTION_TIME=0"
            + ";OPTIMIZE_REUSE_RESULTS=FALSE;QUERY_CACHE_SIZE=100";

    /**
     * As above in what statements mean; a copy is worth nothing before it is whole. Without a delay no thread of H2 writes by
     * itself: when one fails, it closes the connection that a statement is under way on, which may then never end.
     */
    private static final String COPY_SETTINGS = ";IFEXISTS=TRUE;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;RETENTION_TIME=0";

    private static final String LOOK_ONLY =
            ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;MODE=PostgreSQL" + ";DEFAULT_NULL_ORDERING=HIGH;TRACE_LEVEL_FILE=0";

    private final DataFolder folder;
    private final String fileSystem;

    public OwnerLogin(DataFolder folder, String fileSystem) {
        this.folder = folder;
        this.fileSystem = fileSystem;
        JournaledDisk.register();
    }

    String url() {
        return "jdbc:h2:" + JournaledDisk.SCHEME + ":" + fileSystem + folder.database();
    }

    /** Of a file that nothing is lost with, as H2 wants to be told it. */
    String urlOfCopy(Path copy) {
        return "jdbc:h2:" + fileSystem + copy + COPY_SETTINGS;
    }

    /** Makes the database where there is none. */
    Connection reopen() {
        Connection connection = connect(SETTINGS);
        try {
            folder.protect();
            if (folder.hadFile()) {
                mustBeForum(connection);
            }
            PageStore.writeOnlyWhenTold(connection);
            return connection;
        } catch (SQLException e) {
            close(connection, e);
            throw refusal(e);
        } catch (RuntimeException | Error e) {
            close(connection, e);
            throw e;
        }
    }

    /**
     * Refuses a file that is not a forum, without changing a byte of it; answers with the scripts that it is to take still.
     * It was closed.
     */
    List<String> lookWithoutTouching() {
        List<String> pending;
        try (Connection connection = toRead()) {
            pending = SchemaHistory.read(connection).map(SchemaHistory::pending).orElse(Migrations.SCRIPTS);
        } catch (SQLException e) {
            throw refusal(e);
        }
        if (folder.isCutShort()) {
            throw new DatabaseUnusableException(
                    "The database " + folder.file() + " is not all there: its end is missing. Restore it from a"
                            + " backup that was copied to the end.");
        }
        return pending;
    }

    /** Changes nothing; refuses a file that is not a forum. */
    public Connection toRead() {
        Connection connection = connect(LOOK_ONLY);
        try {
            mustBeForum(connection);
            return connection;
        } catch (DatabaseUnusableException e) {
            close(connection, e);
            throw e;
        }
    }

    private void mustBeForum(Connection connection) {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select 1 from information_schema.tables where table_name = 'flyway_schema_history'")) {
            if (!rows.next()) {
                throw new DatabaseUnusableException(
                        folder.file() + " is a database without Stoa's tables. Nothing was changed. Restore it"
                                + " from a backup, or move it away to start an empty forum.");
            }
            SchemaHistory.read(connection).ifPresent(SchemaHistory::mustBeKnown);
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Also where a connection of the pool is still about to be made or closed: the file must be whole when this ends. */
    static void shutDown(Connection owner) {
        try (owner) {
            if (owner.isClosed()) {
                return;
            }
            try (Statement statement = owner.createStatement()) {
                statement.execute("shutdown");
            }
        } catch (SQLException e) {
            LOG.warn("The database could not be closed: {}", e.getMessage());
        }
    }

    /** One that nobody knows of would keep a database open that has failed. */
    private static void close(Connection connection, Throwable failure) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private Connection connect(String settings) {
        Properties login = new Properties();
        login.put("user", USER);
        login.put("password", "");
        try {
            return new Driver().connect(url() + settings, login);
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private DatabaseUnusableException refusal(SQLException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnusableException refused) {
                return refused;
            }
        }
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new DatabaseUnusableException("The data folder " + folder.path()
                        + " is in use by a running Stoa. Stop it first, or name" + " another folder with --data.");
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                new DatabaseUnusableException(
                        folder.file() + " was not made by Stoa. Name another folder with --data.");
            default ->
                new DatabaseUnusableException("The database " + folder.file() + " cannot be opened: "
                        + DatabaseUnusableException.firstLine(e) + " Restore it from a backup.");
        };
    }
}
