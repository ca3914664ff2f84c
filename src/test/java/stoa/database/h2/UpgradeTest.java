package stoa.database.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoa.database.Database;
import stoa.database.DatabaseUnusableException;
import stoa.database.OldForum;
import stoa.database.Storage;

/** The file of the first Stoa's forum becomes one of today's, or stays what it was, whatever happens meanwhile. */
class UpgradeTest {
    private static final int COMMENTS = 300;

    @TempDir
    private Path parent;

    private Path folder;
    private Path file;
    private Path before;
    private byte[] old;

    @BeforeEach
    void makeOldForum() throws Exception {
        folder = parent.resolve("data");
        file = folder.resolve("stoa.mv.db");
        before = folder.resolve("stoa.mv.db.before-V2");
        OldForum.make(folder, COMMENTS);
        old = Files.readAllBytes(file);
    }

    private Database open() {
        return Database.open(new Storage(folder, null));
    }

    private void opensWithAllThatWasThere() {
        try (Database database = open()) {
            int there = database.jdbi()
                    .withHandle(sql -> sql.createQuery(
                                    "select count(*) from comment where thanks = 0 and body like 'Remark %'")
                            .mapTo(int.class)
                            .one());
            assertThat(there).isEqualTo(COMMENTS);
        }
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("upgrading"));
    }

    @Test
    void fileFromBeforeIsKeptUntilTheNewOneWasStoppedWellAndStartedAgain() throws IOException {
        opensWithAllThatWasThere();
        assertThat(before).hasBinaryContent(old);
        opensWithAllThatWasThere();
        assertThat(before).doesNotExist();
    }

    @Test
    void fileFromBeforeStaysWhereTheNewOneWasNotStoppedWell() throws IOException {
        opensWithAllThatWasThere();
        Files.createFile(folder.resolve("stoa.journal"));
        opensWithAllThatWasThere();
        assertThat(before).hasBinaryContent(old);
    }

    @Test
    void fileFromBeforeIsAForumOfTheOldVersion() throws IOException {
        opensWithAllThatWasThere();
        Files.delete(file);
        Files.move(before, file);
        opensWithAllThatWasThere();
    }

    @Test
    void whereverTheCopyIsCutOffTheForumIsAsItWas() throws IOException {
        int cuts = 0;
        for (int writes = 0; writes < 100 && Arrays.equals(Files.readAllBytes(file), old); writes++) {
            if (isCutOffAfter(writes)) {
                cuts++;
                assertThat(before).doesNotExist();
            }
        }
        assertThat(cuts).isPositive();
        opensWithAllThatWasThere();
    }

    private boolean isCutOffAfter(int writes) {
        CutOffDisk.register(new AtomicInteger(writes));
        try {
            EmbeddedEngine.open(folder, CutOffDisk.SCHEME + ":").close();
            return false;
        } catch (DatabaseUnusableException e) {
            assertThat(e).hasMessageContaining("as it was before");
            return true;
        }
    }

    @Test
    void halfACopyThatAKillLeftIsMadeAnew() throws IOException {
        Files.write(folder.resolve("stoa.upgrading.mv.db"), Arrays.copyOf(old, old.length / 2));
        opensWithAllThatWasThere();
    }

    @Test
    void killBetweenKeepingTheOldFileAndReplacingItIsNothing() throws IOException {
        Files.write(folder.resolve("stoa.upgrading.mv.db"), old);
        Files.createLink(before, file);
        Files.createLink(folder.resolve("stoa.mv.db.before-V2.part"), file);
        opensWithAllThatWasThere();
        assertThat(before).hasBinaryContent(old);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void fileFromBeforeAnEarlierUpgradeStaysToo() throws IOException {
        Path earlier = Files.writeString(folder.resolve("stoa.mv.db.before-V1"), "earlier");
        Files.writeString(before, "of an upgrade that was undone");
        opensWithAllThatWasThere();
        assertThat(before).hasBinaryContent(old);
        assertThat(earlier).hasContent("earlier");
        opensWithAllThatWasThere();
        assertThat(before).doesNotExist();
        assertThat(earlier).doesNotExist();
    }

    @Test
    void statementThatFailedIsNamedAndTheFileIsLeftAlone() throws SQLException, IOException {
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("stoa"), OwnerLogin.USER, "")) {
            connection.createStatement().execute("create table notice (id int)");
        }
        byte[] changed = Files.readAllBytes(file);
        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContainingAll(
                        "V8__notices.sql", "“create table notice (", "already exists", "as it was before")
                .message()
                .doesNotContain("\n");
        assertThat(file).hasBinaryContent(changed);
        assertThat(before).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**upgrading**");
    }

    @Test
    void fullDiskLeavesTheFileAlone() throws IOException {
        FullDisk.register();
        Path full = Files.createFile(folder.resolve("full"));
        assertThatThrownBy(() -> EmbeddedEngine.open(folder, FullDisk.SCHEME + ":"))
                .isInstanceOf(DatabaseUnusableException.class);
        Files.delete(full);
        opensWithAllThatWasThere();
    }

    @Test
    void littleRoomIsRefusedWithBothNumbers() {
        Upgrade.refuseLittleRoom(100_000_000, 300_000_000);
        assertThatThrownBy(() -> Upgrade.refuseLittleRoom(100_000_000, 200_000_000))
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContainingAll("needs 216 MB", "there are 200 MB", "Nothing was changed");
    }

    @Test
    void folderThatALinkLeadsToIsUpgraded() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("link"), folder);
        Path real = folder;
        folder = link;
        opensWithAllThatWasThere();
        assertThat(real.resolve("stoa.mv.db.before-V2")).hasBinaryContent(old);
    }

    @Test
    void fileThatIsALinkIsNotReplaced() throws IOException {
        Path elsewhere = Files.move(file, parent.resolve("stoa.mv.db"));
        Files.createSymbolicLink(file, elsewhere);
        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContaining("symbolic link");
        assertThat(elsewhere).hasBinaryContent(old);
    }

    @Test
    void oneProcessAtATimeHasTheFolder() {
        try (Database first = open()) {
            assertThat(first.tellsAllChanges()).isTrue();
            assertThatThrownBy(this::open)
                    .isInstanceOf(DatabaseUnusableException.class)
                    .hasMessageContaining("in use by a running Stoa");
        }
        opensWithAllThatWasThere();
    }
}
