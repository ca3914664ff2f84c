package stoa.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Role;

@Tag("http")
class AssessmentTest {
    private static final String SAVE = "Save assessment";

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Visitor zoe;

    @BeforeEach
    void signIn() throws Exception {
        zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
    }

    private Page form() {
        return zoe.get("/regulation/risks");
    }

    private static String[] everything() {
        List<String> fields = new ArrayList<>();
        for (RiskKind kind : RiskKind.values()) {
            fields.addAll(List.of(
                    "level-" + kind.word(), "low",
                    "evidence-" + kind.word(), "Two cases in " + kind.word(),
                    "measures-" + kind.word(), "Moderators know of it"));
        }
        return fields.toArray(String[]::new);
    }

    @Test
    void everyKindIsAskedForAndKept() {
        Page saved = zoe.press(form(), SAVE, everything());

        assertThat(saved.path()).matches("/regulation/risks/\\d+");
        assertThat(saved.text("h1")).isEqualTo("Assessment of March 1, 2026");
        assertThat(saved.text(".facts"))
                .contains("Carried out by Zoe", "To be reviewed by March 1, 2027", "Saved March 1, 2026 at", "by Zoe");
        assertThat(saved.document().select(".risk h2").eachText())
                .containsExactlyElementsOf(Arrays.stream(RiskKind.values())
                        .map(kind -> kind.title() + ": low")
                        .toList());
        assertThat(saved.text("main")).contains("Two cases in cruelty").doesNotContain("not assessed yet");
    }

    @Test
    void someKindsCanWait() {
        Page saved = zoe.press(
                form(),
                SAVE,
                "level-hate",
                "medium",
                "evidence-hate",
                "Seen\ntwice",
                "measures-hate",
                "",
                "others",
                "Ofcom's profiles were read");

        assertThat(saved.text(".notice")).isEqualTo("Not assessed yet: 16 of 17 kinds.");
        assertThat(saved.document().select(".risk h2").eachText())
                .contains("Hate: medium", "Fraud and financial services offences: not assessed yet");
        assertThat(saved.text("main")).contains("Ofcom's profiles were read");
        Page again = form();
        assertThat(again.value("evidence-hate")).isEqualTo("Seen\ntwice");
        assertThat(again.document().select("#level-hate option[selected]").attr("value"))
                .isEqualTo("medium");
        assertThat(again.text(".rows")).contains("by Zoe", "1 kind assessed");
    }

    @Test
    void everySaveIsAVersionThatStays() {
        Page first = zoe.press(form(), SAVE, "level-hate", "low", "evidence-hate", "Seen once");
        forum.clock().advance(Duration.ofDays(1));
        Page second = zoe.press(form(), SAVE, "level-hate", "high", "evidence-hate", "Seen often");

        assertThat(second.path()).isNotEqualTo(first.path());
        assertThat(zoe.get(first.path()).text("main")).contains("Hate: low", "Seen once");
        assertThat(zoe.get(second.path()).text("main")).contains("Hate: high", "Seen often");
        assertThat(form().document().select(".rows a").eachAttr("href")).containsExactly(second.path(), first.path());
    }

    @Test
    void whatIsWrongIsSaidBesideIt() {
        Page refused = zoe.press(
                form(),
                SAVE,
                "carried_out_by",
                " ",
                "carried_out_on",
                "2026-04-01",
                "review_on",
                "soon",
                "level-hate",
                "low",
                "measures-fraud",
                "x".repeat(4_001));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".problems a").eachAttr("href"))
                .containsExactly(
                        "#carried_out_by", "#carried_out_on", "#review_on", "#evidence-hate", "#measures-fraud");
        assertThat(refused.document().select("details[open] summary").eachText())
                .containsExactly("Hate: low", "Fraud and financial services offences: not assessed yet");
        assertThat(refused.text("#evidence-hate-problem")).isEqualTo("Hate: say what the level rests on.");
        assertThat(refused.value("measures-fraud")).hasSize(4_001);
        assertThat(refused.value("review_on")).isEqualTo("soon");
        assertThat(refused.document().expectFirst("#review_on").attr("type")).isEqualTo("text");
    }

    @Test
    void reviewComesWithinAYear() {
        for (String day : new String[] {"2026-03-01", "2027-03-02", "999999-01-01", "2026-02-30"}) {
            assertThat(zoe.press(form(), SAVE, "review_on", day).status())
                    .as(day)
                    .isEqualTo(422);
        }
        assertThat(zoe.press(form(), SAVE, "review_on", "2026-03-02").status()).isEqualTo(200);
    }

    @Test
    void levelThatIsNoneIsRefused() {
        Page refused = zoe.press(form(), SAVE, "level-hate", "enormous", "evidence-hate", "Seen");
        assertThat(refused.text("#level-hate-problem")).isEqualTo("Hate: choose one of the levels.");
    }

    @Test
    void twoWhoAssessAtOnceAreToldOfEachOther() throws Exception {
        Page mine = form();
        Visitor yan = forum.signedIn("Yan", Role.ADMINISTRATOR);
        yan.press(yan.get("/regulation/risks"), SAVE, "others", "By Yan");

        Page refused = zoe.press(mine, SAVE, "others", "By Zoe");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text(".problems")).contains("Somebody has saved an assessment");
        assertThat(refused.value("others")).isEqualTo("By Zoe");

        assertThat(zoe.press(refused, SAVE).text("main")).contains("By Zoe");
        assertThat(form().count(".rows > li")).isEqualTo(2);
    }

    @Test
    void whatWasTypedOutlivesTheSessionAndShowsNothingElse() {
        zoe.press(form(), SAVE, "others", "For administrators only");
        Page mine = form();
        zoe.post("/sign-out");
        Page refused = zoe.press(mine, SAVE, "evidence-hate", "An hour's work", "others", "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.value("evidence-hate")).isEqualTo("An hour's work");
        assertThat(refused.source()).doesNotContain("For administrators only", "/regulation/risks/");
    }

    @Test
    void overdueReviewIsSaid() {
        zoe.press(form(), SAVE, "review_on", "2026-03-10");
        assertThat(form().text(".notice")).isEmpty();
        forum.clock().advance(Duration.ofDays(10));

        Visitor again = forum.signedIn("Zoe");
        assertThat(again.get("/regulation/risks").text(".notice")).contains("by March 10, 2026");
    }

    @Test
    void assessmentOutlivesWhoSavedIt() throws Exception {
        String path = zoe.press(form(), SAVE).path();
        forum.database().jdbi().useHandle(sql -> sql.execute("delete from member where name = 'Zoe'"));

        Page page = forum.signedIn("Yan", Role.ADMINISTRATOR).get(path);
        assertThat(page.text(".facts")).endsWith("at 12:00");
    }

    @Test
    void assessmentThatIsNotThereIsNotFound() {
        assertThat(zoe.get("/regulation/risks/99").status()).isEqualTo(404);
        assertThat(zoe.get("/regulation/risks/none").status()).isEqualTo(404);
    }
}
