package stoa.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/** Access to what is below the SQL of the embedded database: H2's store, which keeps its pages in the file. */
final class PageStore {
    /** Neither with every commit nor at certain times, and with no threads of its own. H2's setting knows no such value. */
    private static final int ONLY_WHEN_TOLD = -1;

    private PageStore() {}

    static MVStore of(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    /**
     * What is committed is written when someone asks for that, or when there is much of it: what is not synced is not
     * kept anyway, and most pages are written anew by the next commit.
     */
    static void writeOnlyWhenTold(Connection connection) throws SQLException {
        of(connection).setAutoCommitDelay(ONLY_WHEN_TOLD);
    }
}
