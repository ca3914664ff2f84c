package stoa.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static stoa.transfer.Wxr.comment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HostileExportTest {
    @TempDir
    private Path folder = Path.of("");

    private Path data = folder;

    @BeforeEach
    void chooseData() {
        data = folder.resolve("data");
    }

    @Test
    void ownMarkupIsRefusedBeforeItIsExpanded() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        String bomb = new Wxr().post(1, "&l29;", "Text.").toString().replace("<rss", laughs.append("]>\n<rss"));

        refuses(bomb, "line 2: The file defines markup of its own (DOCTYPE)");
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String doctype = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<rss";

        refuses(new Wxr().post(1, "&x;", "Text.").toString().replace("<rss", doctype), "DOCTYPE");
        refuses(new Wxr().post(1, "&x;", "Text.").toString(), "line 13:");
    }

    @Test
    void whatCameBeforeTheEndOfATruncatedFileStaysInWholeArticles() throws IOException {
        String whole = new Wxr()
                .post(1, "One", "Text.", comment(1, 0))
                .post(2, "Two", "Text.", comment(2, 0), comment(3, 0))
                .toString();

        ImportRun run = bringIn(whole.substring(0, whole.indexOf("Comment 3")).getBytes(StandardCharsets.UTF_8));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("export.xml, line ", "not well-formed XML")
                .hasLineCount(1);
        assertThat(run.out()).contains("Articles: 1 read = 1 created", "Comments: 1 read = 1 created");
        assertThat(ImportRun.column(data, "select title from article")).containsExactly("One");
        assertThat(bringIn(whole.getBytes(StandardCharsets.UTF_8)).out())
                .contains("Articles: 2 read = 1 created + 1 already", "Comments: 3 read = 2 created + 1 already");
    }

    @Test
    void anArticleCutOffInALongThreadIsTakenBack() throws IOException {
        StringBuilder comments = new StringBuilder();
        for (int id = 1; id <= 700; id++) {
            comments.append(comment(id, 0));
        }
        String whole = new Wxr().post(1, "One", "Text.", comments.toString()).toString();

        ImportRun run = bringIn(whole.substring(0, whole.indexOf("Comment 650")).getBytes(StandardCharsets.UTF_8));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("Articles: 0 read", "Comments: 0 read");
        assertThat(ImportRun.column(data, "select count(*) from article")).containsExactly("0");
        assertThat(ImportRun.column(data, "select count(*) from imported")).containsExactly("0");
    }

    @Test
    void anotherEncodingThanTheFileSaysIsRefused() throws IOException {
        String export = new Wxr().post(1, "Caf\u00e9", "Text.").toString();

        ImportRun run = bringIn(export.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("export.xml, line 13: A character here is not in the encoding")
                .hasLineCount(1);
    }

    @Test
    void otherFilesAreNoExports() throws IOException {
        String needed = "This is not a WordPress export of version 1.0 to 1.2";
        refuses("<rss version=\"2.0\"><channel/></rss>", "line 1: " + needed);
        refuses("<html/>", "line 1: " + needed);
        refuses(new Wxr("http", "2.0").toString(), needed);
        refuses("", "line 1: This is not well-formed XML");
        refuses("no XML", "line 1: This is not well-formed XML");
    }

    @Test
    void controlCharactersAreTakenOut() throws IOException {
        ImportRun run = bringIn(new Wxr()
                .post(1, "O\bne", "Te\u0000xt.", comment(1, 0, "1", "", "He\u001Bllo"))
                .toString()
                .getBytes(StandardCharsets.UTF_8));

        assertThat(run.exit()).isZero();
        assertThat(ImportRun.column(data, "select title || body from article")).containsExactly("OneText.");
        assertThat(ImportRun.column(data, "select body from comment")).containsExactly("Hello");
    }

    @Test
    void scriptsDoNotComeIn() throws IOException {
        String evil = "<script>alert(1)</script><a href=\"javascript:alert(2)\" onclick=\"x()\">a</a>"
                + "<img src=\"data:x\" onerror=alert(3)><a href=\"jav&#x09;ascript:alert(4)\">b</a>"
                + "[c](javascript:alert(5)) &lt;svg onload=alert(6)&gt;";

        bringIn(new Wxr()
                .post(1, "&lt;script&gt;", evil, comment(1, 0, "1", "", evil))
                .toString()
                .getBytes(StandardCharsets.UTF_8));

        assertThat(ImportRun.column(data, "select body_html from article union all select body_html from comment"))
                .hasSize(2)
                .allSatisfy(html -> assertThat(html).doesNotContain("<script", "<svg", "<img", "href=\"j", "<a "));
    }

    private void refuses(String export, String reason) throws IOException {
        ImportRun run = bringIn(export.getBytes(StandardCharsets.UTF_8));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("export.xml, ", reason).hasLineCount(1);
        assertThat(run.out()).contains("Articles: 0 read");
    }

    private ImportRun bringIn(byte[] export) throws IOException {
        Path file = Files.write(folder.resolve("export.xml"), export);
        return ImportRun.of(data, "wordpress", file.toString());
    }
}
