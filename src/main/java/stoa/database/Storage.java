package stoa.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a forum's data lives.
 *
 * @param folder for the embedded database
 * @param url of a PostgreSQL database, to use that instead
 * @param limits for what is done there, where it is a PostgreSQL database
 */
public record Storage(Path folder, @Nullable String url, TimeLimits limits) {
    /** Without limits. */
    public Storage(Path folder, @Nullable String url) {
        this(folder, url, TimeLimits.NONE);
    }

    public Storage within(TimeLimits others) {
        return new Storage(folder, url, others);
    }
}
