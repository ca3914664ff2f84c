package stoa.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import stoa.AtOnce;
import stoa.ForumServer;
import stoa.discussion.CountCheck;

/** The same file brought in by several at once, as can be where the database is on a server. */
@Tag("nodes")
class ImportNodesTest {
    private static final int RUNS = 5;
    private static final int POSTS = 20;

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @TempDir
    Path folder;

    @Test
    void eachEntryComesInOnceAndEveryRunSaysWhatItDid() throws Exception {
        Wxr export = new Wxr();
        for (int i = 1; i <= POSTS; i++) {
            export.post(i, "Post " + i, "Words", Wxr.comment(10 * i, 0), Wxr.comment(10 * i + 1, 10 * i));
        }
        Path file = Files.writeString(folder.resolve("export.xml"), export.toString());

        List<String> reports = AtOnce.each(RUNS, i -> report(file));
        assertThat(reports)
                .allSatisfy(report -> assertThat(report)
                        .contains("Articles: " + POSTS + " read", "Comments: " + 2 * POSTS + " read")
                        .doesNotContainPattern("[1-9]\\d* refused"));
        assertThat(count("article")).isEqualTo(POSTS);
        assertThat(count("comment")).isEqualTo(2 * POSTS);
        assertThat(forum.database().jdbi().withHandle(CountCheck::faults)).isEmpty();
    }

    private String report(Path file) throws Exception {
        StringWriter out = new StringWriter();
        new Import(forum.database(), Import.Mode.FOR_GOOD, new PrintWriter(out, true)).wordPress(file);
        return out.toString();
    }

    private long count(String table) {
        return forum.database()
                .jdbi()
                .withHandle(sql -> sql.select("select count(*) from " + table)
                        .mapTo(Long.class)
                        .one());
    }
}
