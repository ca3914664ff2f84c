package stoa.database.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.database.Database;
import stoa.database.DatabaseUnusableException;
import stoa.database.Storage;

class DataFolderTest {
    @TempDir
    private Path parent;

    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        folder = parent.resolve("data");
        file = folder.resolve("stoa.mv.db");
    }

    private void open() {
        Database.open(new Storage(folder, null)).close();
    }

    private void isRefusedAndLeftAlone(String because) throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContaining(because);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        hasNoTrace();
    }

    private void put(byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Files.write(file, bytes);
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        open();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void onlyItsOwnerMayReadWhatIsThereWhileItIsOpen() throws IOException {
        try (Database open = Database.open(new Storage(folder, null));
                var content = Files.list(folder)) {
            assertThat(open.tellsAllChanges()).isTrue();
            assertThat(content.map(DataFolderTest::permissions))
                    .hasSizeGreaterThan(1)
                    .containsOnly("rw-------");
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothingButTheLockAndTheChecksumsAreLeftBesideIt() throws IOException {
        open();
        try (var content = Files.list(folder)) {
            assertThat(content)
                    .containsExactlyInAnyOrder(file, folder.resolve(FolderLock.NAME), folder.resolve("stoa.checksums"));
        }
    }

    /** H2 would note a statement that failed, and what was in it, in a file of its own. */
    @Test
    void nothingIsWrittenBesideItOfAStatementThatFails() throws Exception {
        try (Database open = Database.open(new Storage(folder, null))) {
            addKey(open, "once");
            assertThatThrownBy(() -> addKey(open, "once")).isInstanceOf(JdbiException.class);
            hasNoTrace();
        }
        hasNoTrace();
    }

    private void hasNoTrace() throws IOException {
        try (var content = Files.list(folder)) {
            assertThat(content.map(Path::toString)).isNotEmpty().noneMatch(name -> name.endsWith(".trace.db"));
        }
    }

    @Test
    void fileOfOthersIsRefusedAndLeftAlone() throws IOException, SQLException {
        makeDatabase("someone");
        isRefusedAndLeftAlone("was not made by Stoa");
    }

    @Test
    void databaseWithoutOurTablesIsRefusedAndLeftAlone() throws IOException, SQLException {
        makeDatabase(OwnerLogin.USER);
        isRefusedAndLeftAlone("without Stoa's tables");
    }

    @Test
    void backupBesideTheJournalOfALaterTimeIsRefusedAndLeftAlone() throws Exception {
        open();
        byte[] backup = Files.readAllBytes(file);
        try (Database changed = Database.open(new Storage(folder, null))) {
            addKey(changed, "a");
        }
        byte[] journal;
        try (Database later = Database.open(new Storage(folder, null))) {
            addKey(later, "b");
            journal = Files.readAllBytes(folder.resolve("stoa.journal"));
        }
        put(backup);
        Files.write(folder.resolve("stoa.journal"), journal);
        isRefusedAndLeftAlone("remove the journal");
        assertThat(folder.resolve("stoa.journal")).hasBinaryContent(journal);
    }

    private static void addKey(Database database, String key) throws Exception {
        database.transactions()
                .run(() ->
                        database.jdbi().withHandle(sql -> sql.execute("insert into setup_key values (?, now())", key)));
    }

    private void makeDatabase(String user) throws IOException, SQLException {
        Files.createDirectories(folder);
        String url = "jdbc:h2:file:" + folder.resolve("stoa");
        try (Connection connection = DriverManager.getConnection(url, user, "")) {
            connection.createStatement().execute("create table theirs (id int)");
        }
    }

    @Test
    void emptyFileIsRefused() throws IOException {
        put(new byte[0]);
        isRefusedAndLeftAlone("it has 0 bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_096, 100_000})
    void garbageIsRefusedAndLeftAlone(int size) throws IOException {
        byte[] garbage = new byte[size];
        Arrays.fill(garbage, (byte) 'x');
        put(garbage);
        isRefusedAndLeftAlone("cannot be opened");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 90, 99})
    void fileCutShortIsRefusedAndLeftAlone(int percent) throws IOException {
        open();
        byte[] whole = Files.readAllBytes(file);
        put(Arrays.copyOf(whole, whole.length / 100 * percent));
        isRefusedAndLeftAlone(file.toString());
    }

    @Test
    void nameThatHoldsSettingsIsRefused() {
        folder = parent.resolve("data;INIT=drop all objects");
        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContaining("semicolon");
        assertThat(folder).doesNotExist();
    }

    @Test
    void folderThatCannotBeMadeIsRefused() throws IOException {
        Files.writeString(folder, "a file, not a folder");
        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContaining("cannot be used");
    }
}
