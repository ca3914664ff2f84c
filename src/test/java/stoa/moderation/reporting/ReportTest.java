package stoa.moderation.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.TestSettings;
import stoa.Visitor;
import stoa.account.Role;

@Tag("http")
class ReportTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().behindProxy("127.0.0.0/8"));

    private String article;
    private Visitor eve;

    @BeforeEach
    void gather() throws Exception {
        article = forum.article("On porches");
        eve = forum.signedIn("Eve", Role.MODERATOR);
        from("198.51.100.1").post(article + "/comments", "name", "Mallory", "body", "Buy my lamps");
    }

    private Visitor from(String address) {
        return forum.visitor().with("X-Forwarded-For", address);
    }

    @Test
    void strangerReportsWithoutAnAccountAndFollowsWhatComesOfIt() {
        Visitor ada = from("203.0.113.1");
        Page form = ada.click(ada.get(article), "Report");
        Page receipt = ada.press(form, "Send report", "reason", "spam", "words", "Lamps everywhere");

        assertThat(receipt.path()).matches("/reports/[\\w-]{43}");
        assertThat(receipt.text("[role=status]")).contains("We have your report");
        assertThat(receipt.text("main")).contains("Spam", "Lamps everywhere");
        assertThat(receipt.header("Cache-Control")).contains("no-store");
        assertThat(receipt.header("Referrer-Policy")).isEqualTo("no-referrer");
        eve.press(eve.get("/moderation"), "Spam");
        assertThat(forum.visitor().get(receipt.path()).text("main"))
                .contains("found right", "hidden for spam", "A person decided");
    }

    @Test
    void reportWithoutAReasonIsShownBack() {
        Page refused = from("203.0.113.1").post("/comments/1/report", "words", "I do not like it");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".problems")).contains("Choose what is wrong");
        assertThat(refused.value("words")).isEqualTo("I do not like it");
        assertThat(eve.get("/moderation").text("main")).contains("Nothing waits");
    }

    @Test
    void illegalNeedsALawANameAnAddressAndGoodFaith() {
        Visitor ada = from("203.0.113.1");
        Page refused = ada.post("/comments/1/report", "reason", "illegal");
        assertThat(refused.document().select(".problems li")).hasSize(4);

        Page taken = ada.press(
                refused,
                "Send report",
                "law",
                "Section 1",
                "name",
                "Ada",
                "email",
                "ada@example.org",
                "good_faith",
                "yes");
        assertThat(taken.text("[role=status]")).contains("We have your report");
        assertThat(forum.mailbox().to("ada@example.org").get(0).subject()).isEqualTo("We have your report");
    }

    @Test
    void whatConcernsTheAbuseOfChildrenNeedsNoName() {
        Page taken = from("203.0.113.1")
                .post(
                        "/comments/1/report",
                        "reason",
                        "illegal",
                        "law",
                        "It is what it is",
                        "anonymous",
                        "yes",
                        "good_faith",
                        "yes");

        assertThat(taken.text("[role=status]")).contains("We have your report");
    }

    @Test
    void reportingTwiceCountsOnceAndLosesNoWord() {
        Visitor ada = from("203.0.113.1");
        ada.post("/comments/1/report", "reason", "spam", "words", "Once");
        ada.post("/comments/1/report", "reason", "spam", "words", "And again");
        from("203.0.113.2").post("/comments/1/report", "reason", "spam", "words", "Me too");

        Page desk = eve.get("/moderation");
        assertThat(desk.count(".matters li")).isEqualTo(1);
        assertThat(desk.text(".dossier")).contains("Once", "And again", "counts once", "Me too");
        assertThat(weights()).containsExactly(100, 0, 100);
    }

    @Test
    void reporterWhoIsNeverRightWeighsLessAndModeratorsSeeIt() {
        Visitor ada = from("203.0.113.1");
        for (int i = 0; i < 3; i++) {
            ada.post("/comments/1/report", "reason", "spam");
            eve.press(eve.get("/moderation"), "Leave it as it is");
        }
        ada.post("/comments/1/report", "reason", "spam");

        assertThat(weights()).containsExactly(100, 75, 60, 50);
        assertThat(eve.get("/moderation").text(".dossier")).contains("counts 50 %");
    }

    private java.util.List<Integer> weights() {
        return forum.database()
                .jdbi()
                .withHandle(sql -> sql.createQuery("select weight from report order by id")
                        .mapTo(int.class)
                        .list());
    }

    @Test
    void articleCanBeReportedToo() {
        Visitor ada = from("203.0.113.1");
        Page form = ada.click(ada.get(article), "Report this article");
        Page receipt = ada.press(form, "Send report", "reason", "other", "words", "The date is wrong");
        assertThat(receipt.text("main")).contains("The article itself");

        Page desk = eve.get("/moderation");
        assertThat(desk.text(".dossier")).contains("An article", "The date is wrong");
        eve.press(desk, "It was put right", "answer", "The date is right now.");
        assertThat(ada.get(receipt.path()).text("main")).contains("The date is right now.");
    }

    @Test
    void hiddenCommentIsNotReportedAndWhatWasTypedIsKept() {
        Visitor ada = from("203.0.113.1");
        Page form = ada.get("/comments/1/report");
        eve.post("/comments/1/hide", "reason", "spam");
        Page refused = ada.press(form, "Send report", "reason", "spam", "words", "Lamps");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text(".problems")).contains("removed meanwhile");
        assertThat(refused.value("words")).isEqualTo("Lamps");
        assertThat(refused.source()).doesNotContain("Buy my lamps");
    }

    @Test
    void memberIsToldByLetterWhatWasDecided() throws Exception {
        Visitor bob = forum.signedInWithEmail("Bob", Role.MEMBER);
        bob.press(bob.get("/comments/1/report"), "Send report", "reason", "spam");
        eve.press(eve.get("/moderation"), "Leave it as it is", "answer", "Lamps are the topic.");

        assertThat(forum.mailbox().to("bob@example.org"))
                .extracting(letter -> letter.subject())
                .containsExactly("We have your report", "What was decided about your report");
        assertThat(forum.mailbox().to("bob@example.org").get(1).plain())
                .contains("The comment stays", "Lamps are the topic");
    }

    @Test
    void tooManyReportsAreRefusedForAWhileAndKept() {
        Visitor ada = from("203.0.113.1");
        Page last = ada.get(article);
        for (int i = 0; i < 21; i++) {
            last = ada.post("/comments/1/report", "reason", "spam", "words", "Number " + i);
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotEmpty();
        assertThat(last.value("words")).isEqualTo("Number 20");
    }

    @Test
    void unknownReportsAreNotFound() {
        assertThat(forum.visitor().get("/reports/none").status()).isEqualTo(404);
        assertThat(forum.visitor().get("/comments/99/report").status()).isEqualTo(404);
    }
}
