package stoa.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A large change of data: a script that begins with {@code -- in pieces of} and the name of a table. Its one statement is
 * run for the rows of that table piece by piece, each in a transaction of its own, in the order of their ids. One that was
 * cut off is begun anew, so that its statement is to find nothing to do where it was before.
 *
 * @param statement with the places of the first and the last id
 */
record Pieces(String script, String table, String statement) {
    /** So that no row is locked for long, and that a kill undoes little. */
    static final int MOST_ROWS = 1_000;

    /** For Flyway, which runs the script once more to note it: there is no such id. */
    static final Map<String, String> NO_IDS = Map.of("first", "1", "last", "0");

    private static final Pattern HEADER = Pattern.compile("-- in pieces of (\\w+)\\R");

    private static final String FIRST = "${first}";
    private static final String LAST = "${last}";
    private static final String BOUNDS = "id between " + FIRST + " and " + LAST;

    private record Ids(long first, long last) {}

    /** Empty for a script that is one transaction. */
    static Optional<Pieces> of(String script, String text) {
        Matcher header = HEADER.matcher(text);
        if (!header.lookingAt()) {
            return Optional.empty();
        }
        String statement = UpgradeWork.plain(text);
        if (!statement.contains(BOUNDS) || statement.indexOf(';') != statement.length() - 1) {
            throw new IllegalArgumentException(script + " is to be one statement, with " + BOUNDS);
        }
        return Optional.of(new Pieces(script, header.group(1), statement.substring(0, statement.length() - 1)));
    }

    /** The connection commits when it is told. What it throws is about the piece that the progress was told of last. */
    void run(Connection connection, UpgradeProgress progress) throws SQLException {
        long pieces = (rows(connection) + MOST_ROWS - 1) / MOST_ROWS;
        long done = 0;
        Optional<Ids> next = after(connection, Long.MIN_VALUE);
        while (next.isPresent()) {
            Ids ids = next.get();
            String sql = statement.replace(FIRST, "" + ids.first).replace(LAST, "" + ids.last);
            // a program of the version before may add rows meanwhile
            progress.beginPiece(script, sql, done, Math.max(done + 1, pieces));
            try (Statement change = connection.createStatement()) {
                change.executeUpdate(sql);
            }
            connection.commit();
            done++;
            next = after(connection, ids.last);
        }
    }

    private long rows(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet count = query.executeQuery("select count(*) from " + table)) {
            return count.next() ? count.getLong(1) : 0;
        }
    }

    /** Of the next piece. There may be any gaps between the ids. */
    private Optional<Ids> after(Connection connection, long last) throws SQLException {
        String sql = "select min(id), max(id) from (select id from %s where id > ? order by id limit %d) piece";
        try (PreparedStatement query = connection.prepareStatement(sql.formatted(table, MOST_ROWS))) {
            query.setLong(1, last);
            try (ResultSet ids = query.executeQuery()) {
                ids.next();
                Ids found = new Ids(ids.getLong(1), ids.getLong(2));
                return ids.wasNull() ? Optional.empty() : Optional.of(found);
            }
        }
    }
}
