package stoa.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
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
class ModerationTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor reader;
    private Visitor eve;

    @BeforeEach
    void gather() throws Exception {
        article = forum.article("On porches");
        reader = forum.visitor();
        eve = forum.signedIn("Eve", Role.MODERATOR);
    }

    private Page say(String name, String body, String parent) {
        return reader.post(article + "/comments", "name", name, "body", body, "parent", parent);
    }

    private Page hide(long id, String reason, String note) {
        String moderate = eve.get(article)
                .document()
                .select("#comment-" + id + " .actions [href$=/moderate]")
                .attr("href");
        return eve.press(eve.get(moderate), "Hide comment", "reason", reason, "note", note);
    }

    @Test
    void hiddenCommentIsGoneForReadersWithItsReasonAtItsAddress() {
        say("Mallory", "Buy my lamps", "");
        Page after = hide(1, "spam", "third time");

        assertThat(after.status()).isEqualTo(410);
        assertThat(after.text("main")).contains("hidden by Eve for spam").contains("third time");
        Page page = reader.get(article);
        assertThat(page.source()).doesNotContain("lamps").doesNotContain("Mallory");
        assertThat(page.text("#comments h2")).isEqualTo("No comments");
        assertThat(reader.get("/").text(".articles")).contains("No comments");
        Page gone = forum.visitor().get("/comments/1");
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text("main")).contains("hidden by Eve for spam");
        assertThat(gone.source())
                .doesNotContain("lamps")
                .doesNotContain("Mallory")
                .doesNotContain("third time");
        assertThat(forum.visitor().get("/comments/1/reply").status()).isEqualTo(410);
    }

    @Test
    void hiddenCommentWithAnswersLeavesAQuietLineAndNothingOfItself() {
        say("Mallory", "Rude words", "");
        say("Ada", "Please stay civil", "1");
        hide(1, "abuse", "");
        Page page = reader.get(article);

        assertThat(page.text("#comment-1.tombstone"))
                .contains("hidden by Eve for abuse")
                .contains("March 1, 2026");
        assertThat(page.text("#comment-2 .text")).isEqualTo("Please stay civil");
        assertThat(page.text("#comment-2 header")).contains("in reply to a removed comment");
        assertThat(page.source()).doesNotContain("Rude").doesNotContain("Mallory");
        assertThat(page.text("#comments h2")).isEqualTo("1 comment");
        assertThat(reader.get("/comments/2/reply").source()).doesNotContain("Mallory");
    }

    @Test
    void tombstoneVanishesWithItsLastAnswer() {
        say("Mallory", "Rude words", "");
        say("Ada", "Please stay civil", "1");
        hide(1, "abuse", "");
        hide(2, "off-topic", "");

        assertThat(reader.get(article).has(".tombstone")).isFalse();
        assertThat(reader.get(article).text("#comments h2")).isEqualTo("No comments");
    }

    @Test
    void restoredCommentIsBackInItsPlace() {
        say("Ada", "Fine words", "");
        say("Bob", "Others", "");
        Page hidden = hide(1, "other", "by mistake");
        Page after = eve.press(hidden, "Restore comment");

        assertThat(after.path()).isEqualTo(article);
        Page page = reader.get(article);
        assertThat(page.document().select("ol.comments > li > article").eachAttr("id"))
                .containsExactly("comment-1", "comment-2");
        assertThat(page.text("#comments h2")).isEqualTo("2 comments");
    }

    @Test
    void logTellsWhoDidWhatWhenAndWhy() {
        say("Ada", "Fine words", "");
        eve.press(hide(1, "private", "her street"), "Restore comment");
        Page log = eve.get("/moderation/log");

        assertThat(log.document().select(".log li").eachText()).hasSize(3).satisfies(entries -> {
            assertThat(entries.get(0)).contains("Eve restored a comment by Ada on On porches");
            assertThat(entries.get(1))
                    .contains("Eve hid a comment by Ada on On porches for private information")
                    .contains("March 1, 2026 at 12:00")
                    .contains("her street");
            assertThat(entries.get(2)).contains("Eve signed in");
        });
    }

    @Test
    void listHidesAndRestoresInPlace() {
        say("Ada", "First", "");
        say("Bob", "Second", "");
        Page desk = eve.get("/moderation/comments");
        assertThat(desk.document().select(".desk .text").eachText()).containsExactly("Second", "First");

        Page after = eve.pressIn(desk, "#comment-1", "Hide comment", "reason", "private");
        assertThat(after.path()).startsWith("/moderation/comments?");
        assertThat(after.text("[role=status]")).contains("comment by Ada is now hidden");
        assertThat(eve.pressIn(after, "#comment-1", "Restore comment").text("[role=status]"))
                .contains("comment by Ada is now visible");
    }

    @Test
    void listShowsOneStateOrOneArticle() throws Exception {
        say("Ada", "First", "");
        say("Bob", "Second", "");
        String other = forum.article("Elsewhere");
        reader.post(other + "/comments", "name", "Ada", "body", "Third");
        hide(2, "spam", "");

        Page desk = eve.get("/moderation/comments");
        assertThat(eve.press(desk, "Show", "state", "hidden")
                        .document()
                        .select(".desk .text")
                        .eachText())
                .containsExactly("Second");
        assertThat(eve.press(desk, "Show", "state", "visible")
                        .document()
                        .select(".desk .text")
                        .eachText())
                .containsExactly("Third", "First");
        assertThat(eve.press(desk, "Show", "article", "elsewhere")
                        .document()
                        .select(".desk .text")
                        .eachText())
                .containsExactly("Third");
        assertThat(eve.press(desk, "Show", "article", "nothing").text("main")).contains("No comment matches");
    }

    @Test
    void listAndLogGoOnOnOlderPages() throws Exception {
        for (int i = 1; i <= 12; i++) {
            forum.clock().advance(Duration.ofMinutes(1));
            for (int j = 1; j <= 5; j++) {
                say("Ada", "No " + i + "." + j, "");
            }
        }
        Page desk = eve.get("/moderation/comments");
        assertThat(desk.count(".desk > li")).isEqualTo(50);
        Page older = eve.click(desk, "Older comments");
        assertThat(older.count(".desk > li")).isEqualTo(10);
        assertThat(older.document().select(".desk .text").eachText()).contains("No 1.1", "No 2.5");
    }

    @Test
    void hidingWithoutAReasonAsksForOneAndKeepsTheNote() {
        say("Ada", "Fine words", "");
        Page refused = hide(1, "", "a note");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".problems")).contains("Choose why");
        assertThat(refused.value("note")).isEqualTo("a note");
        assertThat(eve.press(refused, "Hide comment", "reason", "other").status())
                .isEqualTo(410);
    }

    @Test
    void reasonThatNobodyCanChooseIsRefused() {
        say("Ada", "Fine words", "");

        assertThat(eve.post("/comments/1/hide", "reason", "pending", "note", "").status())
                .isEqualTo(422);
        assertThat(eve.post("/comments/1/hide", "reason", "HIDDEN'--", "note", "")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void visitorsAndMembersHideNothing() throws Exception {
        say("Ada", "Fine words", "");
        hide(1, "spam", "secret note");
        Visitor bob = forum.signedIn("Bob", Role.MEMBER);
        for (Visitor stranger : new Visitor[] {reader, bob}) {
            Page refused = stranger.post("/comments/1/hide", "reason", "spam", "note", "mine");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.source()).doesNotContain("Fine words").doesNotContain("secret note");
            assertThat(stranger.post("/comments/1/restore").status()).isEqualTo(403);
            assertThat(stranger.get("/moderation").source()).doesNotContain("Fine words");
        }
        assertThat(forum.visitor().get("/comments/1").status()).isEqualTo(410);
    }

    @Test
    void manyModeratorsAtOnceCountOnce() throws Exception {
        say("Ada", "Fine words", "");
        say("Ada", "More words", "");
        IntStream.range(0, 8).parallel().forEach(i -> eve.post("/comments/1/hide", "reason", "spam", "note", ""));

        assertThat(reader.get(article).text("#comments h2")).isEqualTo("1 comment");
        assertThat(eve.get("/moderation/log?only=hide").count(".log li")).isEqualTo(1);
    }

    @Test
    void decisionsAboutWhatIsNotThereAreNotFound() {
        assertThat(eve.post("/comments/99/hide", "reason", "spam", "note", "x").status())
                .isEqualTo(404);
        assertThat(eve.post("/comments/abc/restore").status()).isEqualTo(404);
    }

    @Test
    void decisionsSurviveARestart() throws Exception {
        say("Ada", "Fine words", "");
        hide(1, "spam", "");
        forum.restart();

        assertThat(forum.visitor().get("/comments/1").status()).isEqualTo(410);
    }
}
