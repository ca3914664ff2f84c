package stoa.database.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.table.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoa.database.DatabaseUnusableException;

/**
 * Compares every index of the embedded database with its table, and makes those anew that differ. A crash can leave a row
 * that an index does not have; SQL would never tell, since it believes the index. H2 keeps the number of entries of each,
 * so this takes no longer on a large forum.
 */
final class IndexCheck {
    private static final Logger LOG = LoggerFactory.getLogger(IndexCheck.class);

    private final SessionLocal session;

    /** The connection is the only one. */
    IndexCheck(Connection connection) throws SQLException {
        session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    }

    /** Throws {@link DatabaseUnusableException} where an index cannot be made from its table. */
    void run() {
        for (Table table : session.getDatabase().getMainSchema().getAllTablesAndViews(session)) {
            for (Index index : List.copyOf(table.getIndexes())) {
                check(table, index);
            }
        }
    }

    /**
     * H2 calls these numbers approximate because they include what others have not committed yet. Here are no others, and
     * for the number without that it would read every row.
     */
    private void check(Table table, Index index) {
        long rows = table.getRowCountApproximation(session);
        long entries = index.getRowCountApproximation(session);
        if (rows != entries) {
            LOG.warn(
                    "Of {} rows of {}, the index {} has {}: it is made anew",
                    rows,
                    table.getName(),
                    index.getName(),
                    entries);
            makeAnew(table, index);
        }
    }

    private void makeAnew(Table table, Index index) {
        try {
            index.truncate(session);
            Cursor row = table.getScanIndex(session).find(session, null, null, false);
            while (row.next()) {
                index.add(session, row.get());
            }
            session.commit(false);
        } catch (DbException e) {
            throw new DatabaseUnusableException("The index " + index.getName() + " of the table " + table.getName()
                    + " does not fit the rows any more: " + DatabaseUnusableException.firstLine(e)
                    + " Restore the database from a backup.");
        }
    }
}
