package stoa.database.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
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
    private static final class HastyFile extends PassedOnFile {
        private HastyFile(FileChannel file) {
            super(file);
        }

        @Override
        public void force(boolean metaData) {}
    }
}
