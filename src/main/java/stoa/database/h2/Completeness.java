package stoa.database.h2;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Tells whether a database file that was closed is all there. H2 opens one that was cut short, as by an interrupted copy,
 * as it was at some earlier time, and says nothing.
 */
final class Completeness {
    private static final String CHUNK = "chunk.";

    /** In bytes; positions and lengths in the file are given in blocks. */
    private static final int BLOCK_SIZE = 4_096;

    private final Path file;
    private final long size;

    Completeness(Path file) throws IOException {
        this.file = file;
        this.size = Files.size(file);
    }

    /** Changes nothing. A file that is no store at all is left for H2 to refuse. */
    boolean isCutShort() throws IOException {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            return isOlderThanItWasClosed(store) || lacksAChunk(store);
        } catch (MVStoreException e) {
            return false;
        }
    }

    /** After reading, H2 would answer with the header as it should be; the file still has it as it was. */
    private boolean isOlderThanItWasClosed(MVStore store) throws IOException {
        Map<String, String> header = header();
        return header.containsKey("clean")
                && DataUtils.readHexLong(header, "version", 0)
                        > store.getFileStore().lastChunkVersion();
    }

    private Map<String, String> header() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String block = new String(in.readNBytes(BLOCK_SIZE), StandardCharsets.ISO_8859_1);
            return DataUtils.parseMap(block.lines().findFirst().orElse(""));
        }
    }

    private boolean lacksAChunk(MVStore store) {
        Map<String, String> layout = store.getLayoutMap();
        return layout.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(CHUNK))
                .anyMatch(entry -> end(entry.getValue()) > size);
    }

    /** In bytes. */
    private static long end(String chunk) {
        Map<String, String> values = DataUtils.parseMap(chunk);
        long block = DataUtils.readHexLong(values, "block", 0);
        return BLOCK_SIZE * (block + DataUtils.readHexLong(values, "len", 0));
    }
}
