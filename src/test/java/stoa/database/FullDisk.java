package stoa.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for H2 on which no file can grow while one named “full” is beside it, and none be written to, cut or opened
 * for that while one named “nothing” is. H2 makes copies of it.
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
            if (position + from.remaining() > size()) {
                mustNotExist(full);
            }
            mustNotExist(nothing);
            return super.write(from, position);
        }

        @Override
        protected void implTruncate(long length) throws IOException {
            mustNotExist(nothing);
            super.implTruncate(length);
        }
    }
}
