package stoa.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextImportTest {
    private static final String PAGE = """
            How bread rises
            Yeast eats sugar and breathes out gas.
            What the yeast wants
            Warmth, water and time.
            Comments
            Ada May 5, 2024 at 9:07
            Mine never rose.
            * not a list
            Bob de la Cruz June 10, 2024 at 15:26
            Was the water too hot?

            Take care.
            Ada May 5, 2024 at 9:07
            Mine never rose.
            * not a list
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path data = folder;

    @BeforeEach
    void chooseData() {
        data = folder.resolve("data");
    }

    @Test
    void pageBecomesAnArticleWithItsThread() throws IOException {
        ImportRun run = text(file("bread.txt", PAGE));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("""
                Articles: 1 read = 1 created + 0 already there + 0 left out + 0 refused
                Comments: 3 read = 3 created + 0 already there + 0 left out + 0 refused
                """);
        assertThat(ImportRun.column(data, "select body from article"))
                .containsExactly(
                        "Yeast eats sugar and breathes out gas.\n\n## What the yeast wants\n\nWarmth, water and time.");
        assertThat(ImportRun.rows(data, "select title, comment_count, branch_count, author_name from article"))
                .singleElement()
                .extracting("title", "comment_count", "branch_count")
                .containsExactly("How bread rises", 3, 3);
        assertThat(ImportRun.column(data, "select author_name from comment order by branch"))
                .containsExactly("Ada", "Ada", "Bob de la Cruz");
        assertThat(ImportRun.column(data, "select body_html from comment where author_name = 'Bob de la Cruz'"))
                .containsExactly("<p>Was the water too hot?</p>\n<p>Take care.</p>\n");
    }

    @Test
    void timesAreInTheZoneThatIsNamed() throws IOException {
        text(file("bread.txt", PAGE), "--zone", "Europe/Paris");

        assertThat(ImportRun.column(data, "select min(posted_at) from comment").get(0))
                .startsWith("2024-05-05T07:07");
        assertThat(ImportRun.column(data, "select posted_at from article").get(0))
                .startsWith("2024-05-05T07:07");
    }

    @Test
    void secondRunChangesNothing() throws IOException {
        Path file = file("bread.txt", PAGE);
        text(file);

        ImportRun again = text(file, "--zone", "Asia/Tokyo");

        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("1 read = 0 created + 1 already", "3 read = 0 created + 3 already");
        assertThat(ImportRun.column(data, "select count(*) from comment")).containsExactly("3");
    }

    @Test
    void laterCopyBringsInWhatIsNew() throws IOException {
        text(file("bread.txt", PAGE));

        ImportRun later = text(file("later.txt", PAGE + "Cleo June 11, 2024 at 08:00\nTry rye.\n"));

        assertThat(later.out()).contains("4 read = 1 created + 3 already there");
        assertThat(ImportRun.rows(data, "select comment_count, branch_count from article"))
                .singleElement()
                .extracting("comment_count", "branch_count")
                .containsExactly(4, 4);
    }

    @Test
    void sameTitleOverAnotherTextIsRefused() throws IOException {
        text(file("bread.txt", PAGE));

        ImportRun other = text(file("other.txt", PAGE.replace("sugar", "starch")));

        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.out()).contains("other.txt, line 1: An article of this title", "3 × under an article");
        assertThat(other.err()).startsWith("stoa: 1 entry was refused").hasLineCount(1);
        assertThat(ImportRun.column(data, "select count(*) from article")).containsExactly("1");
    }

    @Test
    void dryRunSaysTheSameAndWritesNothing() throws IOException {
        Path bread = file("bread.txt", PAGE);
        Path twin = file("twin.txt", PAGE);

        ImportRun trial = text(bread, twin.toString(), "--dry-run");

        assertThat(data).doesNotExist();
        ImportRun real = text(bread, twin.toString());
        assertThat(trial.out()).isEqualTo(real.out() + "This was a dry run: nothing has been written.\n");
        assertThat(trial.out()).contains("Articles: 2 read = 1 created + 1 already there");
    }

    @Test
    void dryRunOnAForumWritesNothing() throws IOException {
        text(file("bread.txt", PAGE));

        ImportRun trial = text(file("salt.txt", "Salt\nA pinch.\n"), "--dry-run");

        assertThat(trial.out()).contains("1 read = 1 created");
        assertThat(ImportRun.column(data, "select title from article")).containsExactly("How bread rises");
        assertThat(ImportRun.column(data, "select count(*) from imported")).containsExactly("4");
    }

    @Test
    void windowsLineEndsAndByteOrderMarkAreFine() throws IOException {
        text(file("bread.txt", PAGE));

        ImportRun windows = text(file("windows.txt", "\uFEFF" + PAGE.replace("\n", "\r\n")));

        assertThat(windows.out()).contains("1 already there", "3 already there");
    }

    @Test
    void wrongCommentsAreRefusedAndTheOthersComeIn() throws IOException {
        String page = """
                Salt
                A pinch.
                Comments
                Ada February 30, 2024 at 10:00
                No such day.
                Bob May 5, 2024 at 10:00
                Cleo May 6, 2024 at 10:00
                %s
                Dan May 7, 2024 at 10:00
                %s
                """.formatted("x".repeat(10_001), "*".repeat(10_000));

        ImportRun run = text(file("salt.txt", page));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "Comments: 4 read = 1 created + 0 already there + 0 left out + 3 refused",
                        "salt.txt, line 4: There is no such time as “February 30, 2024 at 10:00”",
                        "salt.txt, line 6: This comment has no text",
                        "salt.txt, line 7: A comment has at most 10,000 characters; this one has 10,001");
        assertThat(run.err()).isEqualTo("stoa: 3 entries were refused, for the reasons given above; the rest is in.\n");
        assertThat(ImportRun.column(data, "select comment_count from article")).containsExactly("1");
    }

    @Test
    void filesThatAreNoSuchPagesAreRefusedWithTheirLine() throws IOException {
        refuses("", "line 1: The file is empty");
        refuses("Title only\n", "line 1: The article has no text");
        refuses("Title\nComments\n", "line 1: The article has no text");
        refuses("Title\nText.\nComments\nHello there.\n", "line 4: A comment begins with a line like");
        refuses("T".repeat(201) + "\nText.\n", "line 1: The first line is the title");
    }

    @Test
    void fileInAnotherEncodingIsRefusedAndTheNextOneComesIn() throws IOException {
        Path latin = folder.resolve("latin.txt");
        Files.write(latin, "Title\nText.\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        ImportRun run = text(latin, file("bread.txt", PAGE).toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("latin.txt, line 3: This is not UTF-8", "2 read = 1 created");
    }

    @Test
    void wrongUsageIsSaid() {
        assertThat(ImportRun.of(data, "text").exit()).isEqualTo(2);
        assertThat(ImportRun.of(data, "text", "x", "--zone", "Mars").exit()).isEqualTo(2);
        ImportRun missing = ImportRun.of(data, "text", "nowhere.txt");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).contains("There is no file nowhere.txt").hasLineCount(1);
    }

    private void refuses(String page, String reason) throws IOException {
        ImportRun run = text(file("wrong.txt", page));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("wrong.txt, " + reason, "1 read = 0 created");
    }

    private ImportRun text(Path file, String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "text";
        words[1] = file.toString();
        System.arraycopy(more, 0, words, 2, more.length);
        return ImportRun.of(data, words);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
