package stoa.database.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoa.database.Database;
import stoa.database.Storage;

class IndexCheckTest {
    @TempDir
    private Path folder;

    @Test
    void rowThatAnIndexLostIsFoundAgainAfterAnUncleanStop() throws Exception {
        addKeys();
        loseOneEntry("setup_key");
        assertThat(found()).isFalse();
        Files.createFile(folder.resolve("stoa.journal"));
        assertThat(found()).isTrue();
    }

    @Test
    void soundIndexesAreLeftAsTheyAre() throws Exception {
        addKeys();
        Files.createFile(folder.resolve("stoa.journal"));
        assertThat(found()).isTrue();
    }

    @Test
    void largeTableIsNotReadForIt() throws Exception {
        try (Database database = Database.open(new Storage(folder, null))) {
            database.jdbi()
                    .useHandle(
                            sql -> sql.execute("insert into setup_key select x, now() from system_range(1, ?)", 9_999));
        }
        try (Connection connection = DriverManager.getConnection(url(), OwnerLogin.USER, "")) {
            FileStore<?> file =
                    session(connection).getDatabase().getStore().getMvStore().getFileStore();
            long before = file.getReadCount();
            new IndexCheck(connection).run();
            assertThat(file.getReadCount() - before).isLessThan(20);
        }
    }

    private void addKeys() throws Exception {
        try (Database database = Database.open(new Storage(folder, null))) {
            for (String key : new String[] {"a", "b", "c"}) {
                database.transactions()
                        .run(() -> database.jdbi()
                                .withHandle(sql -> sql.execute("insert into setup_key values (?, now())", key)));
            }
        }
    }

    /** What a crash of several writers may leave: the row is in the table and not in the index. */
    private void loseOneEntry(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), OwnerLogin.USER, "")) {
            SessionLocal session = session(connection);
            Table keys = session.getDatabase().getMainSchema().findTableOrView(session, table.toUpperCase(Locale.ROOT));
            Index index = keys.getIndexes().get(1);
            Cursor row = keys.getScanIndex(session).find(session, null, null, false);
            row.next();
            index.remove(session, row.get());
            session.commit(false);
        }
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("stoa");
    }

    private static SessionLocal session(Connection connection) throws SQLException {
        return (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    }

    private boolean found() {
        try (Database database = Database.open(new Storage(folder, null))) {
            return database.jdbi()
                            .withHandle(sql -> sql.createQuery(
                                            "select count(*) from setup_key where key_hash in ('a', 'b', 'c')")
                                    .mapTo(int.class)
                                    .one())
                    == 3;
        }
    }
}
