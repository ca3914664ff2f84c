package stoa.database.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.h2.store.fs.FilePath;

/** The files of a database that were found on a disk, by name. */
record Image(Map<String, byte[]> files) {
    static final Image NONE = new Image(Map.of());

    private static final String DATABASE = "stoa.mv.db";

    /** Into a folder of its own. */
    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** There are so many images that they would fill a disk. */
    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** As if the forum had been left alone since, for so long. */
    Image later(Duration time, Path folder) throws IOException {
        writeTo(folder);
        FilePath database = FilePath.get(JournaledDisk.SCHEME + ":" + folder.resolve(DATABASE));
        // whoever locks the file brings it to where it was synced
        try (FileChannel file = database.open("rw")) {
            file.tryLock().release();
        }
        byte[] bytes = Files.readAllBytes(folder.resolve(DATABASE));
        remove(folder);
        return new Image(new HashMap<>(Map.of(DATABASE, Aged.by(time, bytes))));
    }
}
