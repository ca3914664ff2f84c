package stoa.database.h2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalLong;
import stoa.database.DatabaseUnusableException;

/** The folder of the embedded database: who may read it, and whether it was closed properly. */
public final class DataFolder implements AutoCloseable {
    /** The ending of the file that is there while the database is open, see {@link Journal}. */
    static final String JOURNAL = ".journal";

    /** The ending of the file that is as long as the database file has pages, see {@link Checksums}. */
    static final String CHECKSUMS = ".checksums";

    private final Path path;
    private final boolean hadFile;
    private final boolean wasLeftOpen;
    private final FolderLock lock;

    /** Nobody else has the folder until it is closed. */
    public static DataFolder prepare(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (absolute.toString().contains(";")) {
            // H2 would read what follows as settings
            throw new DatabaseUnusableException(
                    "The data folder " + absolute + " has a semicolon in its name. Name another with --data.");
        }
        try {
            Files.createDirectories(absolute);
            FolderLock lock = FolderLock.take(absolute);
            try {
                DataFolder folder = new DataFolder(absolute, lock);
                folder.refuseLink();
                folder.refuseEmptyFile();
                return folder;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseUnusableException("The data folder " + absolute + " cannot be used: " + e.getMessage()
                    + ". Name one that can be written to with --data.");
        }
    }

    private DataFolder(Path path, FolderLock lock) throws IOException {
        this.path = path;
        this.lock = lock;
        this.hadFile = Files.exists(file()) && !wasBeingMade();
        this.wasLeftOpen = Files.exists(journal());
        restrict(path, "rwx------");
        restrict(path.resolve(FolderLock.NAME), "rw-------");
    }

    /** For the first time. */
    private boolean wasBeingMade() throws IOException {
        return Files.size(file()) == 0 && Files.exists(journal());
    }

    /** What belongs beside the file would be looked for beside the link, and the other way round. */
    private void refuseLink() {
        if (Files.isSymbolicLink(file())) {
            throw new DatabaseUnusableException(
                    "The database " + file() + " is a symbolic link. Name the folder that it leads to with --data.");
        }
    }

    private void refuseEmptyFile() throws IOException {
        if (hadFile && Files.size(file()) == 0) {
            throw new DatabaseUnusableException(
                    "The database " + file() + " is empty: it has 0 bytes. Restore it from a backup, or remove"
                            + " it to start an empty forum.");
        }
    }

    public Path path() {
        return path;
    }

    /** As H2 wants to be told, without the ending that it adds. */
    Path database() {
        return path.resolve("stoa");
    }

    Path file() {
        return path.resolve("stoa.mv.db");
    }

    /** On its disk; empty where that does not tell. */
    OptionalLong freeBytes() {
        try {
            return OptionalLong.of(Files.getFileStore(path).getUsableSpace());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    public boolean hadFile() {
        return hadFile;
    }

    public boolean wasLeftOpen() {
        return wasLeftOpen;
    }

    boolean isCutShort() {
        try {
            return new Completeness(file()).isCutShort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void protect() {
        try {
            for (Path path : List.of(file(), journal(), checksums())) {
                if (Files.exists(path)) {
                    restrict(path, "rw-------");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws {@link DatabaseUnusableException} where the file may not have all that was written to it. */
    void mustBeClosed() {
        if (Files.exists(journal())) {
            throw new DatabaseUnusableException(
                    "The database " + file() + " could not be closed. Start again to have it checked.");
        }
    }

    @Override
    public void close() {
        lock.close();
    }

    Path checksums() {
        return path.resolve("stoa" + CHECKSUMS);
    }

    Path journal() {
        return path.resolve("stoa" + JOURNAL);
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
