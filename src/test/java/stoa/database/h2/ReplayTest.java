package stoa.database.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
    /** The second cuts off what the first wrote; the third makes the file longer again. */
    private static final List<Batch> BATCHES =
            List.of(batch(9, "first", 4), batch(3, "s", 0, "beyond", 3), batch(6, "third", 1));

    private static final String AFTER_ALL = "sthird";

    @TempDir
    Path folder;

    @BeforeEach
    void register() {
        FullDisk.register();
    }

    private static Batch batch(long length, Object... wordsAndPositions) {
        List<Batch.Write> writes = Stream.iterate(0, i -> i < wordsAndPositions.length, i -> i + 2)
                .map(i -> new Batch.Write(
                        (int) wordsAndPositions[i + 1],
                        ByteBuffer.wrap(((String) wordsAndPositions[i]).getBytes(StandardCharsets.UTF_8))))
                .toList();
        return new Batch(writes, length);
    }

    private FileChannel open(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), content);
        return FilePath.get(FullDisk.SCHEME + ":" + file).open("rw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"olds", "olds\0first", "sld", "sthird", "sthi", "an older and longer one"})
    void fileIsAsAfterTheLastWhateverItHasOfThem(String before) throws IOException {
        try (FileChannel file = open(before)) {
            new Replay(BATCHES, file).run();
        }
        assertThat(folder.resolve("file")).hasContent(AFTER_ALL);
    }

    @Test
    void whatIsCutOffAndNeededAgainIsEmpty() throws IOException {
        List<Batch> batches = List.of(batch(9, "123456789", 0), batch(2), batch(6, "6", 5));
        try (FileChannel file = open("abcdefghi")) {
            new Replay(batches, file).run();
        }
        assertThat(folder.resolve("file")).hasContent("12\0\0\0" + "6");
    }

    @Test
    void fullDiskNeedsNoRoomForWhatIsCutOffLater() throws IOException {
        Files.createFile(folder.resolve("full"));
        try (FileChannel file = open(AFTER_ALL)) {
            new Replay(BATCHES, file).run();
        }
        assertThat(folder.resolve("file")).hasContent(AFTER_ALL);
    }
}
