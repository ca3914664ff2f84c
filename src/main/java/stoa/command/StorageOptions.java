package stoa.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import stoa.database.Storage;

/** Where the data is: the same for every command. */
final class StorageOptions {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:STOA_DATA:-data}",
            description = "folder of the embedded database (STOA_DATA; default: data)")
    private Path data = Path.of("data");

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            defaultValue = "${env:STOA_DATABASE_URL}",
            description = "jdbc:postgresql:… to use PostgreSQL instead (STOA_DATABASE_URL)")
    private @Nullable String url;

    Storage storage() {
        return new Storage(data, url == null || url.isBlank() ? null : url);
    }
}
