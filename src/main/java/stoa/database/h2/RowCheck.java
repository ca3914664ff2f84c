package stoa.database.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.MVStoreException;
import org.h2.result.Row;
import org.h2.result.SearchRow;
import org.h2.table.Column;
import org.h2.table.Table;
import stoa.database.DatabaseUnusableException;

/** Reads every row of the embedded database, and every entry of every index, which has to be that of a row. */
public final class RowCheck {
    private final SessionLocal session;
    private final List<String> faults = new ArrayList<>();

    private RowCheck(SessionLocal session) {
        this.session = session;
    }

    /** One sentence for each fault; nobody writes meanwhile. */
    public static List<String> faults(Connection connection) throws SQLException {
        RowCheck check = new RowCheck(
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession());
        check.session
                .getDatabase()
                .getMainSchema()
                .getAllTablesAndViews(check.session)
                .forEach(check::look);
        return check.faults;
    }

    private void look(Table table) {
        try {
            long rows = rows(table);
            for (Index index : List.copyOf(table.getIndexes())) {
                if (!index.equals(table.getScanIndex(session))) {
                    compare(table, index, rows);
                }
            }
        } catch (DbException | MVStoreException | IllegalArgumentException | IndexOutOfBoundsException e) {
            faults.add("The table " + table.getName() + " cannot be read to its end: "
                    + DatabaseUnusableException.firstLine(e));
        }
    }

    private long rows(Table table) {
        long rows = 0;
        for (Cursor row = table.getScanIndex(session).find(session, null, null, false); row.next(); rows++) {
            for (Column column : table.getColumns()) {
                row.get().getValue(column.getColumnId()).getString();
            }
        }
        return rows;
    }

    private void compare(Table table, Index index, long rows) {
        long entries = 0;
        long strays = 0;
        for (Cursor entry = index.find(session, null, null, false); entry.next(); entries++) {
            strays += isOfARow(table, index, entry.getSearchRow()) ? 0 : 1;
        }
        if (entries != rows || strays > 0) {
            faults.add("Of %d rows of the table %s, the index %s has %d, and %d entries that are of no row."
                    .formatted(rows, table.getName(), index.getName(), entries, strays));
        }
    }

    private boolean isOfARow(Table table, Index index, SearchRow entry) {
        Row row = table.getRow(session, entry.getKey());
        if (row == null) {
            return false;
        }
        for (Column column : index.getColumns()) {
            int id = column.getColumnId();
            if (id >= 0 && !row.getValue(id).equals(entry.getValue(id))) {
                return false;
            }
        }
        return true;
    }
}
