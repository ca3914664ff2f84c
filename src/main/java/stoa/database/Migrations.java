package stoa.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.sql.DataSource;

/**
 * The steps of the schema that this Stoa knows. Flyway takes them, and notes what it has taken; but only to find that there
 * is nothing to do it takes a fifth of a start, so that its notes are read here first.
 */
final class Migrations {
    /** In order. They are not looked for at run time: that means going through all of the jar. */
    static final List<String> SCRIPTS = List.of(
            "V1__forum.sql",
            "V2__desk.sql",
            "V3__letters.sql",
            "V4__accounts.sql",
            "V5__member_pages.sql",
            "V6__second_step.sql",
            "V7__own_comments.sql",
            "V8__notices.sql",
            "V9__followers.sql",
            "V10__moderation.sql",
            "V11__regulation.sql",
            "V13__clusters.sql",
            "V14__attempts.sql");

    /** The first row says that the table was made, and has no positive rank. */
    private static final String TAKEN = "select \"script\", \"checksum\", \"success\" from \"flyway_schema_history\""
            + " where \"installed_rank\" > 0 order by \"installed_rank\"";

    private Migrations() {}

    /** Whether the database has taken exactly these, as they are here; false where that cannot be told. */
    static boolean areTaken(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return taken(connection)
                    .equals(SCRIPTS.stream().map(Migrations::known).toList());
        } catch (SQLException e) {
            // a new database has no notes yet, and what is wrong with any other is for Flyway to say
            return false;
        }
    }

    private static List<String> taken(Connection connection) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet step = statement.executeQuery(TAKEN)) {
            while (step.next()) {
                steps.add(note(step.getString(1), step.getInt(2), step.getBoolean(3)));
            }
        }
        return steps;
    }

    private static String note(String script, int checksum, boolean success) {
        return script + " " + checksum + " " + success;
    }

    private static String known(String script) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Migrations.class.getResourceAsStream("/db/migration/" + script), script),
                StandardCharsets.UTF_8))) {
            return note(script, checksum(lines), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Flyway counts it: without the ends of the lines. */
    private static int checksum(BufferedReader lines) throws IOException {
        CRC32 sum = new CRC32();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            sum.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return (int) sum.getValue();
    }
}
