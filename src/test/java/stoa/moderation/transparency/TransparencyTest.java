package stoa.moderation.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Role;

@Tag("http")
@Tag("sql")
class TransparencyTest {
    private static final String LATELY = "[aria-labelledby=lately-title]";

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor eve;
    private Visitor reader;

    @BeforeEach
    void gather() throws Exception {
        article = forum.article("On porches");
        eve = forum.signedIn("Eve", Role.MODERATOR);
        reader = forum.visitor();
    }

    private Visitor reportedComment(int id) {
        Visitor writer = forum.visitor();
        writer.post(article + "/comments", "name", "Ada", "body", "Remark " + id);
        forum.visitor().post("/comments/" + id + "/report", "reason", "abuse");
        return writer;
    }

    @Test
    void nothingIsTheFirstFigure() {
        assertThat(reader.get("/transparency").text("main")).contains("Nothing was reported or decided yet");
        assertThat(reader.getOnly("/transparency.json").source()).isEqualTo("[]");
    }

    @Test
    void everythingThatWasDecidedIsCountedAtOnce() {
        reportedComment(1);
        Visitor writer = reportedComment(2);
        reader.get("/transparency");
        forum.clock().advance(Duration.ofHours(2));
        eve.press(eve.get("/moderation"), "Leave it as it is");
        forum.clock().advance(Duration.ofHours(1));
        eve.press(eve.get("/moderation"), "Abuse");
        writer.post("/comments/2/appeal", "decision", "2", "words", "No");

        Page page = reader.get("/transparency");
        assertThat(page.document().select("h2").eachText()).containsExactly("2026", "2026-03");
        assertThat(page.document().select("section").get(1).select("tr").eachText())
                .containsExactly(
                        "What How many",
                        "Reports 2",
                        "Reports: Abuse 2",
                        "Comments hidden 1",
                        "Comments hidden: Abuse 1",
                        "Reported, and left as it was 1",
                        "Decided by people 2",
                        "Limited after a report 1",
                        "Appeals 1",
                        "Appeals that wait for an answer 1",
                        "Hours until a decision, median 2.0",
                        "Hours until a decision, nine in ten at most 3.0");
        assertThat(page.source()).doesNotContain("Ada").doesNotContain("Eve");
    }

    @Test
    void tablesForProgramsSayTheSame() {
        reportedComment(1);
        eve.press(eve.get("/moderation"), "Spam");

        Page csv = reader.getOnly("/transparency.csv");
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        String[] lines = csv.source().split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).startsWith("Period,\"Reports\",\"Reports: Spam\"");
        assertThat(lines[1]).startsWith("2026,1,0,1,");
        assertThat(reader.getOnly("/transparency.json").source())
                .startsWith("[{\"Period\":\"2026\",\"Reports\":1,")
                .contains("\"Comments hidden: Spam\":1");
    }

    @Test
    void monthsAreDrawnAsBarsWithThoseInWhichNothingHappenedBetweenThem() {
        reportedComment(1);
        assertThat(reader.get("/transparency").document().select(".plot svg")).isEmpty();
        forum.clock().advance(Duration.ofDays(62));
        reportedComment(2);
        forum.visitor().post("/comments/1/report", "reason", "spam");

        Page page = reader.get("/transparency");
        Element chart = page.document().select(".plot svg").first();
        assertThat(chart.attr("role")).isEqualTo("img");
        assertThat(chart.select("title").text()).isEqualTo("Reports, by month");
        assertThat(chart.select("desc").text()).matches("2026-03: 1, 2026-04: 0, 2026-05: 2\\.");
        assertThat(chart.select("rect").eachAttr("height")).containsExactly("50", "0", "100");
        assertThat(page.document().select("[style]")).isEmpty();
    }

    @Test
    void nobodyIsMissedByTheReasonsOfWarningsAndByWhatBecameOfAppeals() {
        Visitor writer = reportedComment(1);
        eve.press(eve.get("/moderation"), "Abuse");
        writer.post("/comments/1/appeal", "decision", "1", "words", "No");
        assertThat(rows()).contains("Appeals that wait for an answer 1");
        forum.database().jdbi().useHandle(sql -> sql.execute("update appeal set granted = false"));
        forum.database().jdbi().useHandle(sql -> sql.execute("update decision set action = 'WARN'"));

        forum.clock().advance(Duration.ofMinutes(2));
        assertThat(recent())
                .contains("Warnings 1", "Warnings: Abuse 1", "Appeals denied 1")
                .noneMatch(row -> row.startsWith("Appeals that wait"));
    }

    @Test
    void whatIsLongerAgoThanThirtyDaysIsNotAmongWhatHappenedLately() throws Exception {
        assertThat(eve.get("/moderation").text(LATELY)).contains("Nothing was reported or decided.");
        reportedComment(1);
        forum.clock().advance(Duration.ofDays(31));
        eve = forum.signedIn("Fay", Role.MODERATOR);
        assertThat(eve.get("/moderation").text(LATELY)).contains("Nothing was reported or decided.");
        reportedComment(2);
        forum.clock().advance(Duration.ofMinutes(2));

        assertThat(recent()).containsExactly("What How many", "Reports 1", "Reports: Abuse 1");
        assertThat(eve.get("/moderation").text(LATELY))
                .contains("As counted on April 1, 2026 at 12:02, once a minute.");
    }

    @Test
    void tablesAreReadByProgramsWhateverTheLanguageOfTheMachine() {
        Locale own = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(DecisionTimes.hours(Duration.ofMinutes(90))).isEqualTo("1.5");
        } finally {
            Locale.setDefault(own);
        }
    }

    @Test
    void everyRowOfTheTableHasAsManyFieldsAsItsHead() {
        reportedComment(1);

        String[] lines = reader.getOnly("/transparency.csv").source().split("\r\n");
        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(fields(line)).isEqualTo(fields(lines[0])));
    }

    /** What is quoted may have commas in it. */
    private static int fields(String line) {
        return line.replaceAll("\"[^\"]*\"", "x").split(",", -1).length;
    }

    private List<String> rows() {
        return reader.get("/transparency")
                .document()
                .select("section")
                .get(1)
                .select("tr")
                .eachText();
    }

    private List<String> recent() {
        return eve.get("/moderation").document().select(LATELY + " tr").eachText();
    }
}
