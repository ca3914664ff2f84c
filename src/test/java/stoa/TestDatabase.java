package stoa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import stoa.database.Database;
import stoa.database.Storage;

/**
 * New, migrated databases for tests, each its own: on the engine that the system property {@code stoa.test.database}
 * names, {@code h2} or {@code postgresql}. The schema is made once and copied.
 */
public final class TestDatabase {
    private static final boolean POSTGRESQL = "postgresql".equals(System.getProperty("stoa.test.database"));
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    static boolean isEmbedded() {
        return !POSTGRESQL;
    }

    static Storage create() {
        return POSTGRESQL ? Postgres.create() : Embedded.create();
    }

    /** Without tables. */
    public static Storage createEmpty() {
        return POSTGRESQL ? Postgres.createEmpty() : Embedded.createEmpty();
    }

    /** Nothing of it is left: hundreds of them would fill a disk. */
    public static void remove(Storage storage) {
        if (POSTGRESQL) {
            Postgres.remove(storage);
        } else {
            Embedded.remove(storage);
        }
    }

    private static final class Embedded {
        private static final Path TEMPLATE = template();

        private static Storage create() {
            Storage storage = createEmpty();
            try {
                Files.copy(TEMPLATE, storage.folder().resolve("stoa.mv.db"));
                return storage;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Storage createEmpty() {
            try {
                return new Storage(Files.createTempDirectory("stoa"), null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove(Storage storage) {
            try (Stream<Path> all = Files.walk(storage.folder())) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path template() {
            try {
                Path folder = Files.createTempDirectory("stoa-template");
                Path file = folder.resolve("stoa.mv.db");
                folder.toFile().deleteOnExit();
                file.toFile().deleteOnExit();
                Database.open(new Storage(folder, null)).close();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Postgres {
        private static final EmbeddedPostgres SERVER = server();

        private static Storage create() {
            String name = "stoa" + COUNT.incrementAndGet();
            execute("create database " + name + " template stoa_template");
            return storage(name);
        }

        private static Storage createEmpty() {
            String name = "stoa" + COUNT.incrementAndGet();
            execute("create database " + name);
            return storage(name);
        }

        private static void remove(Storage storage) {
            execute("drop database " + storage.url().replaceFirst(".*/(\\w+).*", "$1") + " with (force)");
        }

        private static EmbeddedPostgres server() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static {
            execute("create database stoa_template");
            Database.open(storage("stoa_template")).close();
        }

        private static Storage storage(String name) {
            return new Storage(Path.of("unused"), SERVER.getJdbcUrl("postgres", name));
        }

        private static void execute(String sql) {
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
