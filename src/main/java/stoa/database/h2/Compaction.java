package stoa.database.h2;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Keeps the file of the embedded database from growing without end. Each commit writes anew all pages on the way to what
 * it changed, and H2 by itself frees their old places only once nothing around them is needed any more.
 */
final class Compaction {
    /** Often enough that what is moved together each time is little, and nobody has to wait for it. */
    private static final int SYNCS = 200;

    /** In percent of what is read as in use. */
    private static final int WANTED = 80;

    private static final int MOST_AT_ONCE = 16 << 20;

    private int syncs;

    /** To be called before each sync, by one thread at a time. */
    void beforeSync(Connection connection) throws SQLException {
        syncs++;
        if (syncs % SYNCS == 0) {
            PageStore.of(connection).compact(WANTED, MOST_AT_ONCE);
        }
    }
}
