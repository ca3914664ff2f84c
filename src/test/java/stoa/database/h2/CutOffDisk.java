package stoa.database.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system for H2 on which nothing is written to the copy of an upgrade any more after some writes. H2 makes copies of it. */
public final class CutOffDisk extends FilePathWrapper {
    static final String SCHEME = "cutoff";

    private static AtomicInteger left = new AtomicInteger();

    /** For H2 only. */
    public CutOffDisk() {}

    static void register(AtomicInteger writesLeft) {
        left = writesLeft;
        FilePath.register(new CutOffDisk());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel file = super.open(mode);
        return getName().contains("upgrading") ? new File(file, left) : file;
    }

    /** A file on it. */
    private static final class File extends PassedOnFile {
        private final AtomicInteger left;

        private File(FileChannel file, AtomicInteger left) {
            super(file);
            this.left = left;
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            if (left.getAndDecrement() <= 0) {
                throw new IOException("Cut off");
            }
            return super.write(from, position);
        }
    }
}
