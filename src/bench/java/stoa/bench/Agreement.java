package stoa.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.table.Table;

/**
 * Reads all of a stopped forum, {@code FILE}: every row, every entry of every index, and what articles say of their number
 * of comments. Prints how much it read and, a line each, what does not agree; ends with 1 where anything does not.
 */
public final class Agreement {
    private static final String WRONG_COUNTS = """
            select count(*) from article a where comment_count <>
                (select count(*) from comment c where c.article_id = a.id and c.state = 'VISIBLE')
            """;

    private final SessionLocal session;
    private final List<String> wrong = new ArrayList<>();
    private long read;

    private Agreement(Connection connection) throws SQLException {
        session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    }

    public static void main(String[] args) throws SQLException {
        String url = "jdbc:h2:file:" + args[0] + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
        try (Connection connection = DriverManager.getConnection(url, "stoa_owner", "")) {
            Agreement agreement = new Agreement(connection);
            agreement.readTables();
            agreement.readCounts(connection);
            System.out.println(agreement.read + " rows and entries of indexes were read");
            agreement.wrong.forEach(System.out::println);
            System.exit(agreement.wrong.isEmpty() ? 0 : 1);
        }
    }

    private void readTables() {
        for (Table table : session.getDatabase().getMainSchema().getAllTablesAndViews(session)) {
            long rows = entries(table.getScanIndex(session));
            for (Index index : table.getIndexes()) {
                long entries = entries(index);
                if (entries != rows) {
                    wrong.add(index.getName() + " has " + entries + " of the " + rows + " rows of " + table.getName());
                }
            }
        }
    }

    private long entries(Index index) {
        long entries = 0;
        for (Cursor cursor = index.find(session, null, null, false); cursor.next(); entries++) {
            read++;
        }
        return entries;
    }

    private void readCounts(Connection connection) throws SQLException {
        try (ResultSet counts = connection.createStatement().executeQuery(WRONG_COUNTS)) {
            counts.next();
            if (counts.getInt(1) > 0) {
                wrong.add(counts.getInt(1) + " articles say another number of comments than they have");
            }
        }
    }
}
