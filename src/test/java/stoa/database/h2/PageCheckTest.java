package stoa.database.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoa.database.Database;
import stoa.database.Inspection;
import stoa.database.Storage;

class PageCheckTest {
    private static final int PLACES = Integer.getInteger("stoa.pages", 60);
    private static final int HEALTHY = 20;

    @TempDir
    private Path parent;

    private final Random random = new Random(3);
    private int copies;

    private Path folder() {
        return parent.resolve("data");
    }

    private static void write(Database database, int from) throws Exception {
        database.transactions()
                .run(() -> database.jdbi()
                        .withHandle(sql -> sql.execute(
                                "insert into setup_key select 'key' || x, now() from system_range(?, ?)",
                                from,
                                from + 99)));
    }

    /** As a kill leaves it while the database is open. */
    private Path copy() throws IOException {
        Path copy = Files.createDirectory(parent.resolve("copy" + ++copies));
        for (String name : List.of("stoa.mv.db", "stoa.journal", "stoa.checksums")) {
            if (Files.exists(folder().resolve(name))) {
                Files.copy(folder().resolve(name), copy.resolve(name));
            }
        }
        return copy;
    }

    @Test
    void healthyFilesAndThoseThatAKillLeftAreFoundWhole() throws Exception {
        try (Database database = Database.open(new Storage(folder(), null))) {
            for (int i = 0; i < HEALTHY; i++) {
                write(database, i * 100);
                PageCheck.Result killed = PageCheck.of(copy());
                assertThat(killed.faults()).isEmpty();
                assertThat(killed.hadChecksums()).isTrue();
            }
        }
        PageCheck.Result stopped = PageCheck.of(folder());
        assertThat(stopped.pages()).isPositive();
        assertThat(stopped.faults()).isEmpty();
        try (Inspection inspection = Inspection.of(new Storage(folder(), null))) {
            assertThat(inspection.faults()).isEmpty();
        }
    }

    @Test
    void checkOfWhatAKillLeftLeavesTheIndexesToTheNextStart() throws Exception {
        try (Database database = Database.open(new Storage(folder(), null))) {
            write(database, 1);
            Path copy = copy();
            assertThat(PageCheck.of(copy).faults()).isEmpty();
            assertThat(copy.resolve("stoa.journal")).isEmptyFile();
            try (Inspection inspection = Inspection.of(new Storage(copy, null))) {
                assertThat(inspection.faults()).isEmpty();
                assertThat(inspection.limits()).singleElement().asString().contains("not stopped properly");
            }
            assertThat(copy.resolve("stoa.journal")).exists();
            Database.open(new Storage(copy, null)).close();
            assertThat(copy.resolve("stoa.journal")).doesNotExist();
        }
    }

    @Test
    void checksumsAreForTheirOwnerOnly() throws Exception {
        Database.open(new Storage(folder(), null)).close();
        Path sums = folder().resolve("stoa.checksums");
        Files.delete(sums);
        PageCheck.of(folder());
        assertThat(Files.getPosixFilePermissions(sums)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void everyOverwrittenPageIsFound() throws Exception {
        try (Database database = Database.open(new Storage(folder(), null))) {
            for (int i = 0; i < HEALTHY; i++) {
                write(database, i * 100);
            }
        }
        int free = 0;
        for (int i = 0; i < PLACES; i++) {
            Path copy = copy();
            long pages = Files.size(copy.resolve("stoa.mv.db")) / Batch.PAGE;
            overwrite(copy, i < 3 ? i : random.nextLong(pages));
            PageCheck.Result result = PageCheck.of(copy);
            assertThat(result.faults()).hasSize(1);
            free += result.faults().get(0).contains(PageUse.NOTHING) ? 1 : 0;
        }
        assertThat(free).isLessThan(PLACES / 2);
        Files.writeString(
                Files.createDirectories(Path.of("target", "pages")).resolve("overwritten"),
                PLACES + " pages overwritten and found, of which " + free
                        + " in free space as far as the file tells\n");
    }

    private void overwrite(Path copy, long page) throws IOException {
        byte[] bytes = new byte[Batch.PAGE];
        random.nextBytes(bytes);
        try (FileChannel file = FileChannel.open(copy.resolve("stoa.mv.db"), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(bytes), page * Batch.PAGE);
        }
    }

    @Test
    void fileThatWasPutInThePlaceOfAnotherIsNotComparedWithTheOthersChecksums() throws Exception {
        Database.open(new Storage(folder(), null)).close();
        byte[] backup = Files.readAllBytes(folder().resolve("stoa.mv.db"));
        try (Database database = Database.open(new Storage(folder(), null))) {
            write(database, 1);
        }
        Files.write(folder().resolve("stoa.mv.db"), backup);
        assertThat(PageCheck.of(folder()).faults()).isEmpty();
        Files.delete(folder().resolve("stoa.checksums"));
        assertThat(PageCheck.of(folder()).hadChecksums()).isFalse();
    }
}
