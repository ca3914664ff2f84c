package stoa.database.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;

/** What the pages of a database file are used for: H2 keeps its own, smaller pages in chunks, with a list of them in each. */
final class PageUse {
    private static final String UNKNOWN = "what cannot be told: the list of what is kept where cannot be read";

    static final String NOTHING = "nothing, as far as the file itself tells";

    private static final int HEADERS = 2;

    private final boolean known;
    private final List<Chunk> chunks = new ArrayList<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Long, Set<String>> owners = new HashMap<>();

    /** Positions in bytes. That no page in it is alive any more is not to be relied on. */
    private record Chunk(long from, long to, int list, int pages) {}

    private PageUse(boolean known) {
        this.known = known;
    }

    /** Of a file that cannot be read as a store. */
    static PageUse unknown() {
        return new PageUse(false);
    }

    static PageUse of(Path file) throws IOException {
        PageUse use = new PageUse(true);
        try (MVStore store = new MVStore.Builder()
                        .fileName(file.toString())
                        .readOnly()
                        .open();
                FileChannel raw = FileChannel.open(file)) {
            store.getMetaMap().forEach(use::name);
            for (Map.Entry<String, String> entry : store.getLayoutMap().entrySet()) {
                if (entry.getKey().startsWith("chunk.")) {
                    use.add(DataUtils.parseMap(entry.getValue()));
                }
            }
            for (Chunk chunk : use.chunks) {
                use.read(chunk, raw);
            }
        }
        return use;
    }

    private void name(String key, String value) {
        if (key.startsWith("map.")) {
            names.put(
                    DataUtils.parseHexInt(key.substring("map.".length())),
                    DataUtils.parseMap(value).getOrDefault("name", ""));
        }
    }

    private void add(Map<String, String> chunk) {
        long from = DataUtils.readHexLong(chunk, "block", 0) * Batch.PAGE;
        long to = from + DataUtils.readHexLong(chunk, "len", 0) * Batch.PAGE;
        chunks.add(new Chunk(from, to, number(chunk, "toc"), number(chunk, "pages")));
    }

    private static int number(Map<String, String> chunk, String name) {
        return (int) DataUtils.readHexLong(chunk, name, 0);
    }

    /** The list may be what is broken. */
    private void read(Chunk chunk, FileChannel raw) throws IOException {
        ByteBuffer list = ByteBuffer.allocate(chunk.pages() * Long.BYTES);
        FullReads.readFully(raw, list, chunk.from() + chunk.list());
        list.flip();
        while (list.remaining() >= Long.BYTES) {
            long entry = list.getLong();
            String name = names.getOrDefault(DataUtils.getPageMapId(entry), "");
            long from = chunk.from() + DataUtils.getPageOffset(entry);
            long to = Math.min(chunk.to(), from + DataUtils.getPageMaxLength(entry));
            for (long page = from / Batch.PAGE; from < chunk.to() && page * Batch.PAGE < to; page++) {
                owners.computeIfAbsent(page, number -> new TreeSet<>()).add(name);
            }
        }
    }

    /** Names of the store's maps, such as {@code table.12}; a sentence where they cannot be told. */
    Set<String> of(long page) {
        if (!known) {
            return Set.of(UNKNOWN);
        }
        Set<String> found = new TreeSet<>(owners.getOrDefault(page, Set.of()));
        boolean used = page < HEADERS
                || chunks.stream()
                        .anyMatch(chunk -> chunk.from() <= page * Batch.PAGE && page * Batch.PAGE < chunk.to());
        if (used && (found.isEmpty() || found.equals(Set.of("")))) {
            return Set.of("the order of the file itself");
        }
        found.remove("");
        return used ? found : Set.of(NOTHING);
    }
}
