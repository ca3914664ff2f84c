package stoa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of the embedded database: who may read it, and whether it was closed properly. */
final class DataFolder {
    private final Path path;
    private final boolean hadFile;
    private final boolean wasLeftOpen;

    static DataFolder prepare(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (absolute.toString().contains(";")) {
            // H2 would read what follows as settings
            throw new Refused(
                    "The data folder " + absolute + " has a semicolon in its name. Name another with --data.");
        }
        try {
            Files.createDirectories(absolute);
            DataFolder folder = new DataFolder(absolute);
            folder.refuseEmptyFile();
            return folder;
        } catch (IOException e) {
            throw new Refused("The data folder " + absolute + " cannot be used: " + e.getMessage()
                    + ". Name one that can be written to with --data.");
        }
    }

    private DataFolder(Path path) throws IOException {
        this.path = path;
        this.hadFile = Files.exists(file());
        this.wasLeftOpen = Files.exists(mark());
        restrict(path, "rwx------");
    }

    private void refuseEmptyFile() throws IOException {
        if (hadFile && Files.size(file()) == 0) {
            throw new Refused(
                    "The database " + file() + " is empty: it has 0 bytes. Restore it from a backup, or remove"
                            + " it to start an empty forum.");
        }
    }

    Path path() {
        return path;
    }

    /** As H2 wants to be told, without the ending that it adds. */
    Path database() {
        return path.resolve("stoa");
    }

    Path file() {
        return path.resolve("stoa.mv.db");
    }

    boolean hadFile() {
        return hadFile;
    }

    boolean wasLeftOpen() {
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
            restrict(file(), "rw-------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void markOpen() {
        try {
            Files.writeString(mark(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void markClosed() {
        try {
            Files.deleteIfExists(mark());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mark() {
        return path.resolve("open");
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
