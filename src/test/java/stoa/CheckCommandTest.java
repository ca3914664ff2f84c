package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoa.database.Database;
import stoa.database.Storage;

class CheckCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Three entries that were recorded before there were seals. */
    @BeforeEach
    void fill() throws Exception {
        Files.delete(folder);
        for (int i = 1; i <= 3; i++) {
            change("insert into moderation_log (at, action) values ('2026-03-0%d 12:00:00Z', 'INSTALL')".formatted(i));
        }
    }

    private void change(String sql) throws Exception {
        try (Database database = Database.open(new Storage(folder, null))) {
            database.transactions().run(() -> database.jdbi().withHandle(handle -> handle.execute(sql)));
        }
    }

    private int check() {
        return Main.run(
                new PrintWriter(out, true), new PrintWriter(err, true), "check", "--data", String.valueOf(folder));
    }

    @Test
    void wholeLogIsToldInOneLine() {
        assertThat(check()).isZero();
        assertThat(out.toString().lines()).containsExactly("The log is whole: 3 entries.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void everyFaultIsALineAndTheExitCodeSaysSo() throws Exception {
        check();
        change("update moderation_log set reason = 'SPAM' where id = 1");
        change("delete from moderation_log where id = 3");

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString().lines().skip(1))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Entry 1 was altered"),
                        second ->
                                assertThat(second).startsWith("1 entry is missing: 3 were recorded, and 2 are there"));
    }
}
