package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoa.command.Main;
import stoa.database.Database;
import stoa.database.OldForum;
import stoa.database.Storage;
import stoa.moderation.log.ModerationLog;

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

    /** As a start does it. */
    private void seal() throws Exception {
        try (Database database = Database.open(new Storage(folder, null))) {
            ModerationLog log = database.store(ModerationLog.class);
            database.transactions().run(() -> {
                log.sealOld();
                return log;
            });
        }
    }

    private byte[] file() throws IOException {
        return Files.readAllBytes(folder.resolve("stoa.mv.db"));
    }

    @Test
    void nothingIsWritten() throws Exception {
        byte[] before = file();
        assertThat(check()).isZero();
        assertThat(out.toString()).contains("The log has no seals yet: the next start seals its 3 entries.");
        assertThat(file()).isEqualTo(before);
    }

    @Test
    void databaseThatIsToBeUpgradedIsRefusedAndLeftAlone() throws Exception {
        Path old = folder.resolve("old");
        OldForum.make("jdbc:h2:file:" + old.resolve("stoa") + ";MODE=PostgreSQL", "stoa_owner", 10);
        folder = old;
        byte[] before = file();
        assertThat(check()).isNotZero();
        assertThat(err.toString()).contains("is to be upgraded to the schema V", "Nothing was changed");
        assertThat(file()).isEqualTo(before);
    }

    @Test
    void folderWithoutAForumIsRefused() throws Exception {
        folder = Files.createDirectory(folder.resolve("empty"));
        assertThat(check()).isNotZero();
        assertThat(err.toString()).contains("There is no forum in the folder");
        assertThat(folder.resolve("stoa.mv.db")).doesNotExist();
    }

    @Test
    void wholeLogIsToldInOneLine() throws Exception {
        seal();
        assertThat(check()).isZero();
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        pages -> assertThat(pages).startsWith("All ").endsWith("of the file are as they were written."),
                        rows -> assertThat(rows).isEqualTo("All rows, indexes, references and counts are whole."),
                        log -> assertThat(log).isEqualTo("The log is whole: 3 entries."));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void roleThatIsGivenOnTheCommandLineSealsWhatIsOlder() throws Exception {
        change("insert into member (name, name_key, password_hash, role, created_at)"
                + " values ('Ada', 'ada', '', 'MEMBER', '2026-03-01 12:00:00Z')");
        assertThat(Main.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        "admin",
                        "role",
                        "--name",
                        "Ada",
                        "--role",
                        "moderator",
                        "--data",
                        String.valueOf(folder)))
                .as(err.toString())
                .isZero();
        assertThat(check()).as(out.toString()).isZero();
        assertThat(out.toString()).contains("The log is whole: 4 entries.");
    }

    @Test
    void everyFaultIsALineAndTheExitCodeSaysSo() throws Exception {
        seal();
        change("update moderation_log set reason = 'SPAM' where id = 1");
        change("delete from moderation_log where id = 3");

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString().lines().skip(2))
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
