package stoa.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Role;

@Tag("http")
class TransparencyTest {
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
}
