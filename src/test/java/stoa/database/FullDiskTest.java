package stoa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    @TempDir
    Path folder;

    @BeforeEach
    void register() {
        FullDisk.register();
    }

    private Database open() {
        return new Database(EmbeddedEngine.open(folder, FullDisk.SCHEME + ":"));
    }

    private static void write(Database database, String name) throws Exception {
        database.transactions()
                .run(() -> database.jdbi()
                        .withHandle(handle ->
                                handle.execute("insert into secret (name, secret_value) values (?, '')", name)));
    }

    private static List<String> names(Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select name from secret order by name")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void whileTheDiskIsFullNothingIsAcknowledgedAndAllElseIsThere() throws Exception {
        try (Database database = open()) {
            AtomicInteger forgotten = new AtomicInteger();
            database.onChange(name -> {}, forgotten::incrementAndGet);
            write(database, "before");
            Path full = Files.createFile(folder.resolve("full"));
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> write(database, "meanwhile")).isInstanceOf(NotKeptException.class);
                assertThat(names(database)).containsExactly("before");
            }
            assertThat(forgotten).hasValue(3);

            Files.delete(full);
            write(database, "later");
            assertThat(names(database)).containsExactly("before", "later");
        }
        try (Database again = open()) {
            assertThat(names(again)).containsExactly("before", "later");
        }
    }
}
