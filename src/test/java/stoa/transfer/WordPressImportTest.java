package stoa.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static stoa.transfer.Wxr.comment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPressImportTest {
    private static final String OPEN_PARENTS = """
            select coalesce(p.author_name, '-') from comment c left join comment p on p.id = c.parent_id
            order by length(c.author_name), c.author_name
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path data = folder;

    @BeforeEach
    void chooseData() {
        data = folder.resolve("data");
    }

    @ParameterizedTest
    @CsvSource({"http,1.0", "http,1.1", "http,1.2", "https,1.0", "https,1.1", "https,1.2"})
    void everyVersionIsRead(String scheme, String version) throws IOException {
        ImportRun run = bringIn(new Wxr(scheme, version).post(1, "Tom &amp;amp; Jerry", "Text.", comment(2, 0)));

        assertThat(run.exit()).isZero();
        assertThat(ImportRun.rows(data, "select title, body, author_name, comment_count from article"))
                .singleElement()
                .extracting("title", "body", "author_name", "comment_count")
                .containsExactly("Tom & Jerry", "Text.", "Ada L.", 1);
        assertThat(ImportRun.column(data, "select posted_at from article").get(0))
                .startsWith("2020-02-03T04:05:06");
    }

    @Test
    void whatIsNoPublishedPostIsLeftOutWithItsComments() throws IOException {
        ImportRun run = bringIn(new Wxr()
                .post(1, "One", "Text.")
                .item(2, "page", "publish", "About", "Us.", comment(1, 0))
                .item(3, "post", "draft", "Draft", "Not yet.")
                .item(4, "attachment", "inherit", "Photo", "")
                .post(5, "Secret", "Text.", "<wp:post_password>x</wp:post_password>"));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("""
                Articles: 5 read = 1 created + 0 already there + 4 left out + 0 refused
                  left out: 1 × attachment, 1 × draft, 1 × page, 1 × with a password
                Comments: 1 read = 0 created + 0 already there + 1 left out + 0 refused
                  left out: 1 × under an item that was left out
                """);
    }

    @Test
    void approvedCommentsAreSeenAndPendingOnesWait() throws IOException {
        ImportRun run = bringIn(new Wxr()
                .post(
                        1,
                        "One",
                        "Text.",
                        comment(1, 0),
                        comment(2, 0, "0", "comment", "Waiting"),
                        comment(3, 0, "spam", "", "Buy"),
                        comment(4, 0, "trash", "", "Gone"),
                        comment(5, 0, "1", "pingback", "Ping"),
                        comment(6, 0, "1", "trackback", "Track")));

        assertThat(run.out())
                .contains(
                        "Comments: 6 read = 2 created + 0 already there + 4 left out + 0 refused",
                        "  left out: 1 × pingback, 1 × spam, 1 × trackback, 1 × trash");
        assertThat(ImportRun.column(data, "select state || coalesce(reason, '') from comment order by id"))
                .containsExactly("VISIBLE", "HELD");
        assertThat(ImportRun.rows(data, "select comment_count, branch_count from article"))
                .singleElement()
                .extracting("comment_count", "branch_count")
                .containsExactly(1, 2);
    }

    @Test
    void answersStayBelowWhatTheyAnswerWhateverTheOrder() throws IOException {
        List<String> comments = new ArrayList<>();
        for (int id = 1; id <= 70; id++) {
            comments.add(comment(id, id - 1));
        }
        Collections.reverse(comments);

        ImportRun run = bringIn(new Wxr().post(1, "One", "Text.", comments.toArray(String[]::new)));

        assertThat(run.out()).contains("70 read = 70 created").doesNotContain("moved up");
        List<String> parents = ImportRun.column(data, OPEN_PARENTS);
        assertThat(parents.subList(0, 3)).containsExactly("-", "Bob 1", "Bob 2");
        assertThat(parents.get(69)).isEqualTo("Bob 69");
        assertThat(ImportRun.column(data, "select branch_count from article")).containsExactly("1");
    }

    @Test
    void answersToWhatIsNotBroughtInMoveUp() throws IOException {
        ImportRun run = bringIn(new Wxr()
                .post(
                        1,
                        "One",
                        "Text.",
                        comment(1, 0),
                        comment(2, 1, "spam", "", "Buy"),
                        comment(3, 2),
                        comment(4, 99),
                        comment(5, 6),
                        comment(6, 5),
                        comment(7, 7)));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("4 × moved up, as what it answered is not here");
        assertThat(ImportRun.column(data, OPEN_PARENTS)).containsExactly("-", "Bob 1", "-", "Bob 6", "-", "-");
    }

    @Test
    void threadsBeyondWhatIsHeldStreamOn() throws IOException {
        List<String> comments = new ArrayList<>();
        for (int id = 1; id <= 1_200; id++) {
            comments.add(comment(id, id % 10 == 1 ? 0 : id - 1));
        }

        ImportRun run = bringIn(new Wxr().post(1, "One", "Text.", comments.toArray(String[]::new)));

        assertThat(run.out()).contains("entries done\n", "1200 read = 1200 created");
        assertThat(ImportRun.rows(data, "select comment_count, branch_count from article"))
                .singleElement()
                .extracting("comment_count", "branch_count")
                .containsExactly(1_200, 120);
    }

    @Test
    void secondRunChangesNothingAndALaterExportBringsInWhatIsNew() throws IOException {
        Wxr first = new Wxr().post(1, "One", "Text.", comment(1, 0));
        bringIn(first);

        assertThat(bringIn(first).out()).contains("1 read = 0 created + 1 already", "1 read = 0 created + 1 already");
        ImportRun later = bringIn(new Wxr("https", "1.2").post(1, "One", "Text.", comment(1, 0), comment(2, 1)));
        assertThat(later.out()).contains("Comments: 2 read = 1 created + 1 already there");
        assertThat(ImportRun.column(data, OPEN_PARENTS)).containsExactly("-", "Bob 1");
        assertThat(ImportRun.rows(data, "select comment_count, branch_count from article"))
                .singleElement()
                .extracting("comment_count", "branch_count")
                .containsExactly(2, 1);
    }

    @Test
    void dryRunSaysTheSameAndWritesNothing() throws IOException {
        Path file = file(
                new Wxr().post(1, "One", "Text.", comment(1, 0), comment(1, 0)).post(1, "One", "Text."));

        ImportRun trial = ImportRun.of(data, "wordpress", file.toString(), "--dry-run");

        assertThat(data).doesNotExist();
        ImportRun real = ImportRun.of(data, "wordpress", file.toString());
        assertThat(trial.out()).isEqualTo(real.out() + "This was a dry run: nothing has been written.\n");
        assertThat(real.out()).contains("2 read = 1 created + 1 already", "2 read = 1 created + 1 already");
    }

    @Test
    void categoriesAndTagsSummaryAndClosedCommentsAreKept() throws IOException {
        bringIn(new Wxr()
                .post(
                        1,
                        "",
                        "One two three four five six seven eight nine ten.",
                        "<excerpt:encoded><![CDATA[In <em>short</em>.]]></excerpt:encoded>",
                        "<wp:comment_status>closed</wp:comment_status>",
                        "<category>Bread</category>",
                        "<category domain=\"category\" nicename=\"bread\"><![CDATA[Bread]]></category>",
                        "<category domain=\"post_tag\" nicename=\"rye\"><![CDATA[Rye & oats]]></category>",
                        "<category domain=\"post_format\" nicename=\"x\"><![CDATA[Aside]]></category>"));

        assertThat(ImportRun.column(data, "select name from tag order by name")).containsExactly("Bread", "Rye & oats");
        assertThat(ImportRun.rows(data, "select title, summary, conversation from article"))
                .singleElement()
                .extracting("title", "summary", "conversation")
                .containsExactly("One two three four five six seven eight…", "In short.", "CLOSED");
    }

    @Test
    void timesFallBackToWhatElseIsSaid() throws IOException {
        String unknown = "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>";
        bringIn(new Wxr()
                .post(1, "A", "Text.", unknown, "<pubDate>Mon, 06 Jan 2020 10:00:00 +0100</pubDate>")
                .post(2, "B", "Text.", unknown, "<wp:post_date>2021-01-02 03:04:05</wp:post_date>"));

        assertThat(ImportRun.column(data, "select posted_at from article order by title"))
                .satisfiesExactly(
                        at -> assertThat(at).startsWith("2020-01-06T09:00"),
                        at -> assertThat(at).startsWith("2021-01-02T03:04:05"));
    }

    @Test
    void whatDoesNotFitIsMadeToFitOrRefusedWithItsLine() throws IOException {
        ImportRun run = bringIn(new Wxr()
                .post(
                        1,
                        "T".repeat(300),
                        "Text.",
                        comment(1, 0, "1", "", " "),
                        comment(2, 0, "1", "", "y".repeat(10_001)),
                        comment(3, 0).replace("Bob 3", "N".repeat(90)),
                        comment(4, 0).replace("Bob 4", "B\u202Eob"),
                        comment(5, 0).replace("Bob 5", "")));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "  brought in, but: 1 × with a shortened title",
                        "  brought in, but: 2 × under a name made to fit",
                        "line 20: This comment has no text",
                        "line 30: A comment has at most 10,000 characters; this one has 10,001");
        assertThat(ImportRun.column(data, "select author_name from comment order by id"))
                .containsExactly("N".repeat(59) + "…", "Bob", "Anonymous");
    }

    private ImportRun bringIn(Wxr export) throws IOException {
        return ImportRun.of(data, "wordpress", file(export).toString());
    }

    private Path file(Wxr export) throws IOException {
        return Files.writeString(folder.resolve("export.xml"), export.toString());
    }
}
