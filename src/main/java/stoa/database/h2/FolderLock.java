package stoa.database.h2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import stoa.database.DatabaseUnusableException;

/**
 * The lock of a data folder: one process has it from before it looks into the folder until it has closed the database, also
 * while one file takes the place of another. It goes with the process. Its file stays: a lock on one that was deleted would
 * keep nobody out.
 */
final class FolderLock implements AutoCloseable {
    static final String NAME = "stoa.lock";

    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /** Throws {@link DatabaseUnusableException} where another has it. */
    static FolderLock take(Path folder) throws IOException {
        FileChannel file = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(file) == null) {
            file.close();
            throw new DatabaseUnusableException("The data folder " + folder
                    + " is in use by a running Stoa. Stop it first, or name" + " another folder with --data.");
        }
        return new FolderLock(file);
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            // by this process
            return null;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
