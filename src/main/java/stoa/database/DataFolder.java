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
    private final boolean hadData;
    private final boolean wasLeftOpen;

    static DataFolder prepare(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            return new DataFolder(absolute);
        } catch (IOException e) {
            throw new Refused("The data folder " + absolute + " cannot be used: " + e.getMessage()
                    + ". Name one that can be written to with --data.");
        }
    }

    private DataFolder(Path path) throws IOException {
        this.path = path;
        this.hadData = Files.exists(file()) && Files.size(file()) > 0;
        this.wasLeftOpen = Files.exists(mark());
        restrict(path, "rwx------");
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

    boolean hadData() {
        return hadData;
    }

    boolean wasLeftOpen() {
        return wasLeftOpen;
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
