package stoa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;

/** Opens the file of the embedded database as its owner, and says in words why that cannot be done. */
final class OwnerLogin {
    static final String USER = "stoa_owner";

    /**
     * The process decides itself when to write and when to close. What a commit has freed may be written over at once: the
     * last synced state is in the journal. What H2 has once read it would answer again to the same question within a
     * transaction, although that has written in between: so it is to read each time. All statements that there are fit into
     * what a connection remembers of them.
     */
    private static final String SETTINGS = ";MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
            + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=10000;RETENTION_TIME=0"
            + ";OPTIMIZE_REUSE_RESULTS=FALSE;QUERY_CACHE_SIZE=100";

    private static final String LOOK_ONLY = ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0";

    private final DataFolder folder;
    private final String fileSystem;

    OwnerLogin(DataFolder folder, String fileSystem) {
        this.folder = folder;
        this.fileSystem = fileSystem;
        JournaledDisk.register();
    }

    String url() {
        return "jdbc:h2:" + JournaledDisk.SCHEME + ":" + fileSystem + folder.database();
    }

    /** Makes the database where there is none; refuses a file that is not a forum, without changing a byte of it. */
    Connection open() {
        if (folder.hadFile() && !folder.wasLeftOpen()) {
            lookWithoutTouching();
        }
        return reopen();
    }

    Connection reopen() {
        Connection connection = connect(SETTINGS);
        folder.protect();
        try {
            if (folder.hadFile()) {
                mustBeForum(connection);
            }
            PageStore.writeOnlyWhenTold(connection);
            return connection;
        } catch (Refused e) {
            close(connection);
            throw e;
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private void lookWithoutTouching() {
        try (Connection connection = connect(LOOK_ONLY)) {
            mustBeForum(connection);
        } catch (SQLException e) {
            throw refusal(e);
        }
        if (folder.isCutShort()) {
            throw new Refused(
                    "The database " + folder.file() + " is not all there: its end is missing. Restore it from a"
                            + " backup that was copied to the end.");
        }
    }

    private void mustBeForum(Connection connection) {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select 1 from information_schema.tables where table_name = 'flyway_schema_history'")) {
            if (!rows.next()) {
                throw new Refused(
                        folder.file() + " is a database without Stoa's tables. Nothing was changed. Restore it"
                                + " from a backup, or move it away to start an empty forum.");
            }
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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

    private Refused refusal(SQLException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
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
