package stoa.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system for H2 on which no file can grow while one named “full” is beside it. H2 makes copies of it. */
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
        return new File(super.open(mode), Path.of(unwrap().toString()).resolveSibling("full"));
    }

    /** A file on it. */
    private static final class File extends PassedOnFile {
        private final Path full;

        private File(FileChannel file, Path full) {
            super(file);
            this.full = full;
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            if (Files.exists(full) && position + from.remaining() > size()) {
                throw new IOException("No space left on device");
            }
            return super.write(from, position);
        }
    }
}
