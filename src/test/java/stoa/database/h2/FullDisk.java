package stoa.database.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for H2. While a file named “full” is on it, no other can grow, or only until all have together as many
 * bytes as that one says; while one named “nothing” is, none can be written to, cut or opened for that. H2 makes copies
 * of it.
 */
public final class FullDisk extends FilePathWrapper {
    static final String SCHEME = "fillable";

    /** For H2 only. */
    public FullDisk() {}

    static void register() {
        FilePath.register(new FullDisk());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Path path = Path.of(unwrap().toString());
        Path nothing = path.resolveSibling("nothing");
        if (!mode.equals("r") && !path.toString().endsWith(".mv.db")) {
            mustNotExist(nothing);
        }
        return new File(super.open(mode), path.resolveSibling("full"), nothing);
    }

    private static void mustNotExist(Path full) throws IOException {
        if (Files.exists(full)) {
            throw new IOException("No space left on device");
        }
    }

    /** In bytes. */
    static long used(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.mapToLong(path -> path.toFile().length()).sum();
        }
    }

    /** A file on it. */
    private static final class File extends PassedOnFile {
        private final Path full;
        private final Path nothing;

        private File(FileChannel file, Path full, Path nothing) {
            super(file);
            this.full = full;
            this.nothing = nothing;
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            mustNotExist(nothing);
            long growth = position + from.remaining() - size();
            if (growth > 0 && Files.exists(full)) {
                long room = room();
                if (room < growth) {
                    // as a disk does that has some room still
                    long count = Math.max(0, from.remaining() - growth + room);
                    super.write(from.slice(from.position(), (int) count), position);
                    throw new IOException("No space left on device");
                }
            }
            return super.write(from, position);
        }

        private long room() throws IOException {
            String most = Files.readString(full);
            return (most.isEmpty() ? 0 : Long.parseLong(most)) - used(full.resolveSibling("."));
        }

        @Override
        protected void implTruncate(long length) throws IOException {
            mustNotExist(nothing);
            super.implTruncate(length);
        }
    }
}
