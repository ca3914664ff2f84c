package stoa.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system for H2 that never waits for the disk, for files that need not last. H2 makes copies of it. */
public final class HastyDisk extends FilePathWrapper {
    static final String SCHEME = "hasty";

    /** For H2 only. */
    public HastyDisk() {}

    static void register() {
        FilePath.register(new HastyDisk());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new HastyFile(super.open(mode));
    }

    /** A file on it. */
    private static final class HastyFile extends FileBaseDefault {
        private final FileChannel file;

        private HastyFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public void force(boolean metaData) {}

        @Override
        public synchronized int read(ByteBuffer into, long position) throws IOException {
            return file.read(into, position);
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            return file.write(from, position);
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
