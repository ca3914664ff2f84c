package stoa.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a forum's data lives.
 *
 * @param folder for the embedded database
 * @param url of a PostgreSQL database, to use that instead
 */
public record Storage(Path folder, @Nullable String url) {}
