package stoa.database.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Access to what is below the SQL of the embedded database: H2's store, which keeps its pages in the file. */
final class PageStore {
    /** Neither with every commit nor at certain times, and with no threads of its own. H2's setting knows no such value. */
    private static final int ONLY_WHEN_TOLD = -1;

    private static final Logger LOG = LoggerFactory.getLogger(PageStore.class);

    private PageStore() {}

    static MVStore of(Connection connection) throws SQLException {
        return database(connection).getStore().getMvStore();
    }

    /**
     * Closes the file with all that was not synced. Each session that still asked something of a database whose file is
     * closed would have H2 forget whatever is open by that name, also one that was opened since: so they are closed too.
     */
    static void giveUp(Connection connection) throws SQLException {
        Database database = database(connection);
        database.shutdownImmediately();
        for (SessionLocal session : database.getSessions(false)) {
            try {
                session.close();
            } catch (RuntimeException e) {
                LOG.debug("It had no file any more", e);
            }
        }
    }

    private static Database database(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase();
    }

    /**
     * What is committed is written when someone asks for that, or when there is much of it: what is not synced is not
     * kept anyway, and most pages are written anew by the next commit.
     */
    static void writeOnlyWhenTold(Connection connection) throws SQLException {
        of(connection).setAutoCommitDelay(ONLY_WHEN_TOLD);
    }
}
