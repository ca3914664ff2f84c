package stoa.database.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoa.database.DatabaseUnusableException;

class JournaledFileTest {
    @TempDir
    private Path folder;

    private Path file;
    private Path journal;

    @BeforeEach
    void name() throws IOException {
        JournaledDisk.register();
        file = Files.writeString(folder.resolve("stoa.mv.db"), "old");
        journal = folder.resolve("stoa.journal");
    }

    private FileChannel open() throws IOException {
        return FilePath.get(JournaledDisk.SCHEME + ":" + file).open("rw");
    }

    private static void write(FileChannel channel, String words, long position) throws IOException {
        channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), position);
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(100);
        int count = channel.read(bytes, 0);
        return new String(bytes.array(), 0, count, StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNotSyncedIsReadAndNotInTheFile() throws IOException {
        try (FileChannel channel = open();
                FileLock lock = channel.tryLock()) {
            assertThat(lock.isValid()).isTrue();
            write(channel, "new one", 2);
            assertThat(read(channel)).isEqualTo("olnew one");
            assertThat(channel.size()).isEqualTo(9);
            assertThat(file).hasContent("old");
        }
        assertThat(file).hasContent("old");
    }

    @Test
    void whatIsSyncedIsInTheFileAndTheJournalGoesWhenItIsClosed() throws IOException {
        try (FileChannel channel = open();
                FileLock lock = channel.tryLock()) {
            assertThat(lock.isValid()).isTrue();
            write(channel, "new one", 0);
            channel.truncate(5);
            channel.force(true);
            assertThat(journal).isNotEmptyFile();
        }
        assertThat(file).hasContent("new o");
        assertThat(journal).doesNotExist();
    }

    @Test
    void moreThanMemoryShouldHoldIsSyncedBeforeThatIsAskedFor() throws IOException {
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, (byte) 'x');
        long kept = 17L * piece.length;
        try (FileChannel channel = open();
                FileLock lock = channel.tryLock()) {
            assertThat(lock.isValid()).isTrue();
            for (int i = 0; i < 16; i++) {
                channel.write(ByteBuffer.wrap(piece), (long) i * piece.length);
            }
            assertThat(file).hasContent("old");
            channel.write(ByteBuffer.wrap(piece), 16L * piece.length);
            assertThat(file).hasSize(kept);
            write(channel, "not synced", kept);
            assertThat(channel.size()).isGreaterThan(kept);
        }
        assertThat(file).hasSize(kept);
        assertThat(Files.readAllBytes(file)).containsOnly('x');
    }

    @Test
    void batchesAreBroughtInUntilOneIsNotWhole() throws IOException {
        byte[] batches;
        try (FileChannel channel = open();
                FileLock lock = channel.tryLock()) {
            assertThat(lock.isValid()).isTrue();
            write(channel, "first", 0);
            channel.force(true);
            write(channel, "second", 0);
            channel.force(true);
            batches = Files.readAllBytes(journal);
        }
        Files.writeString(file, "old");
        Files.write(journal, Arrays.copyOf(batches, batches.length - 1));
        try (FileChannel channel = open();
                FileLock lock = channel.tryLock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(read(channel)).isEqualTo("first");
        }
        assertThat(file).hasContent("first");
    }

    @Test
    void fileThatTheJournalDoesNotBelongToIsLeftAlone() throws IOException {
        try (FileChannel channel = open();
                FileLock lock = channel.tryLock()) {
            assertThat(lock.isValid()).isTrue();
            write(channel, "new", 0);
            channel.force(true);
            Files.copy(journal, folder.resolve("kept"));
        }
        Files.move(folder.resolve("kept"), journal);
        Files.writeString(file, "backup");
        try (FileChannel channel = open()) {
            assertThatThrownBy(channel::tryLock)
                    .isInstanceOf(DatabaseUnusableException.class)
                    .hasMessageContaining("does not belong");
        }
        assertThat(file).hasContent("backup");
        assertThat(journal).isNotEmptyFile();
    }

    @Test
    void fileThatThePowerCutTearsInItsFirstPageIsStillTheJournals() throws IOException {
        String older = "a".repeat(Batch.PAGE);
        String newer = "b".repeat(Batch.PAGE);
        byte[] batches;
        try (FileChannel channel = open();
                FileLock lock = channel.tryLock()) {
            assertThat(lock.isValid()).isTrue();
            write(channel, older, 0);
            channel.force(true);
            write(channel, newer, 0);
            channel.force(true);
            batches = Files.readAllBytes(journal);
        }
        Files.writeString(file, newer.substring(0, 100) + older.substring(100));
        Files.write(journal, batches);
        try (FileChannel channel = open();
                FileLock lock = channel.tryLock()) {
            assertThat(lock.isValid()).isTrue();
        }
        assertThat(file).hasContent(newer);
    }

    @Test
    void whoDoesNotHaveTheFileLeavesTheJournalAlone() throws IOException {
        try (FileChannel channel = open();
                FileLock lock = channel.tryLock();
                FileChannel other = open()) {
            assertThat(lock.isValid()).isTrue();
            write(channel, "new", 0);
            channel.force(true);
            byte[] before = Files.readAllBytes(journal);
            assertThatThrownBy(other::tryLock).isInstanceOf(OverlappingFileLockException.class);
            assertThat(journal).hasBinaryContent(before);
        }
    }

    @Test
    void syncThatFailedIsNotTriedAgainAndTheJournalStays() throws IOException {
        FileChannel sound = FileChannel.open(file);
        Checksums sums =
                new Checksums(FilePath.get(folder.resolve("stoa.checksums").toString()));
        JournaledFile channel = new JournaledFile(sound, new Journal(FilePath.get(journal.toString()), sound, sums));
        // not open for writing
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true);
        write(channel, "new", 0);
        assertThatThrownBy(() -> channel.force(true)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> channel.force(true))
                .hasMessage("An earlier sync failed")
                .hasCauseInstanceOf(RuntimeException.class);
        lock.release();
        channel.close();
        assertThat(file).hasContent("old");
        try (FileChannel again = open();
                FileLock held = again.tryLock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(read(again)).isEqualTo("new");
        }
    }
}
