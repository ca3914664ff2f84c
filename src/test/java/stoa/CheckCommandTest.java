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
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        pages -> assertThat(pages).startsWith("All ").endsWith("of the file are as they were written."),
                        rows -> assertThat(rows).isEqualTo("All rows, indexes and counts are whole."),
                        log -> assertThat(log).isEqualTo("The log is whole: 3 entries."));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void everyFaultIsALineAndTheExitCodeSaysSo() throws Exception {
        check();
        change("update moderation_log set reason = 'SPAM' where id = 1");
        change("delete from moderation_log where id = 3");

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString().lines().skip(5))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Entry 1 was altered"),
                        second ->
                                assertThat(second).startsWith("1 entry is missing: 3 were recorded, and 2 are there"));
    }

    @Test
    void countThatIsWrongIsNamed() throws Exception {
        change("insert into article (slug, title, summary, notice, body, body_html, contents, author_name, posted_at,"
                + " updated_at, comment_count) values ('a', 'A', '', '', '', '', '', '', now(), now(), 7)");
        assertThat(check()).isEqualTo(1);
        assertThat(out.toString()).contains("comment_count of the article 1").contains("restore the last backup");
    }

    @Test
    void brokenPageIsNamedAndTheFileIsNotOpened() throws Exception {
        Path file = folder.resolve("stoa.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        bytes[5_000] ^= 1;
        Files.write(file, bytes);
        assertThat(check()).isEqualTo(1);
        assertThat(out.toString()).contains("Page 1 (bytes 4096 to 8191)").contains("restore the last backup");
        assertThat(file).hasBinaryContent(bytes);
    }
}
