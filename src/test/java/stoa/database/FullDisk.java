package stoa.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
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
    private static final class File extends FileBaseDefault {
        private final FileChannel file;
        private final Path full;

        private File(FileChannel file, Path full) {
            this.file = file;
            this.full = full;
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            if (Files.exists(full) && position + from.remaining() > file.size()) {
                throw new IOException("No space left on device");
            }
            return file.write(from, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public synchronized int read(ByteBuffer into, long position) throws IOException {
            return file.read(into, position);
        }

        @Override
        protected void implTruncate(long length) throws IOException {
            file.truncate(length);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public synchronized FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
