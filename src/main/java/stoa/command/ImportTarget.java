package stoa.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stoa.database.Database;
import stoa.database.Storage;
import stoa.transfer.Import;

/** The opened forum that something is brought into. */
final class ImportTarget implements AutoCloseable {
    private final Database database;
    private final Import run;
    private final @Nullable Path passing;

    private ImportTarget(Storage storage, Import.Mode mode, PrintWriter out, @Nullable Path passing) {
        this.database = Database.open(storage);
        this.run = new Import(database, mode, out);
        this.passing = passing;
    }

    static ImportTarget open(Storage storage, PrintWriter out) {
        return new ImportTarget(storage, Import.Mode.FOR_GOOD, out, null);
    }

    /** For a try: where there is no forum yet, none is made, but a passing one elsewhere. */
    static ImportTarget trial(Storage storage, PrintWriter out) throws IOException {
        if (storage.url() != null || !isEmpty(storage.folder())) {
            return new ImportTarget(storage, Import.Mode.TRIAL, out, null);
        }
        Path passing = Files.createTempDirectory("stoa-dry-run");
        return new ImportTarget(new Storage(passing, null), Import.Mode.TRIAL, out, passing);
    }

    Import run() {
        return run;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.notExists(folder);
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    @Override
    public void close() throws IOException {
        database.close();
        if (passing != null) {
            delete(passing);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> content = Files.walk(folder)) {
            deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
