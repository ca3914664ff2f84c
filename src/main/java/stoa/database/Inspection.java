package stoa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import stoa.database.h2.DataFolder;
import stoa.database.h2.OwnerLogin;
import stoa.database.h2.RowCheck;

/**
 * The reading of all that is in a database, in one state of it: whatever others commit meanwhile is not in it. Nothing is
 * written, and a schema that is not up to date is refused.
 */
public final class Inspection implements AutoCloseable {
    private final Connection connection;
    private final @Nullable DataFolder folder;
    private final Handle sql;

    /** Throws {@link DatabaseUnusableException} where there is no forum, or one of another version. */
    public static Inspection of(Storage where) {
        return where.url() == null ? ofFile(DataFolder.prepare(where.folder())) : ofServer(where.url());
    }

    private static Inspection ofFile(DataFolder folder) {
        try {
            if (!folder.hadFile()) {
                throw new DatabaseUnusableException(
                        "There is no forum in the folder " + folder.path() + ". Name its folder with --data.");
            }
            return new Inspection(new OwnerLogin(folder, "").toRead(), folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static Inspection ofServer(String url) {
        try {
            return new Inspection(PostgresCheck.connect(PostgresEngine.source(url)), null);
        } catch (SQLException e) {
            throw new DatabaseUnusableException(
                    "PostgreSQL does not answer: " + DatabaseUnusableException.firstLine(e) + " Check --database-url.");
        }
    }

    private Inspection(Connection connection, @Nullable DataFolder folder) {
        this.connection = connection;
        this.folder = folder;
        try {
            mustBeUpToDate();
        } catch (DatabaseUnusableException e) {
            disconnect();
            throw e;
        }
        Jdbi jdbi = Jdbi.create(connection);
        Rows.teach(jdbi);
        this.sql = jdbi.open();
    }

    private void mustBeUpToDate() {
        SchemaHistory history = SchemaHistory.read(connection)
                .orElseThrow(() -> new DatabaseUnusableException(
                        "There are no tables of Stoa in this database. Nothing was changed."));
        history.mustBeKnown();
        if (!history.pending().isEmpty()) {
            throw new DatabaseUnusableException(
                    ("The database is to be upgraded to the schema V%d first, which a check does not do: start the"
                                    + " forum with this Stoa, or check it with the one that wrote it. Nothing was changed.")
                            .formatted(Migrations.newest()));
        }
    }

    /** For who reads more in the same state of the database. */
    public Handle sql() {
        return sql;
    }

    /** One sentence for each fault of the rows, indexes and references. */
    public List<String> faults() throws SQLException {
        List<String> faults =
                new ArrayList<>(folder == null ? new PostgresCheck(connection).faults() : RowCheck.faults(connection));
        faults.addAll(new ReferenceCheck(connection).faults());
        return faults;
    }

    /** What {@link #faults} reads, as the beginning of a list. */
    public String subject() throws SQLException {
        return folder != null || new PostgresCheck(connection).mayCompare()
                ? "rows, indexes, references"
                : "rows, references";
    }

    /** What was not read, or could not be found out by reading, in sentences. */
    public List<String> limits() throws SQLException {
        if (folder == null) {
            return new PostgresCheck(connection).limits();
        }
        return folder.wasLeftOpen()
                ? List.of(
                        "The forum was not stopped properly last time: an index that lacks rows is made anew at its next start.")
                : List.of();
    }

    @Override
    public void close() {
        disconnect();
        if (folder != null) {
            folder.close();
        }
    }

    private void disconnect() {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
