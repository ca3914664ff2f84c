package stoa.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Role;

/** Members come back to what they have posted. */
@Tag("http")
class OwnCommentsTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor ada;

    @BeforeEach
    void publish() throws Exception {
        article = forum.article("On porches");
        ada = forum.signedIn("Ada", Role.MEMBER);
        ada.post(article + "/comments", "body", "Good mroning, all.");
    }

    private Page edit(String body) {
        return ada.press(ada.click(ada.get(article), "Edit, 15 minutes left"), "Save changes", "body", body);
    }

    @Test
    void ownCommentIsEditedAndSaysSo() {
        forum.clock().advance(Duration.ofMinutes(3));
        Page page = ada.get(article);
        assertThat(page.text("#comment-1 .actions")).isEqualTo("Reply Link Edit, 12 minutes left Delete");
        Page form = ada.click(page, "Edit, 12 minutes left");
        assertThat(form.text("form .help")).isNotEmpty();
        assertThat(form.text("main")).contains("12 minutes left");
        assertThat(form.value("body")).isEqualTo("Good mroning, all.");

        Page saved = ada.pressOnly(form, "Save changes", "body", "Good *morning*, all.");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).isEqualTo(article + "#comment-1");
        Page seen = forum.visitor().get(article);
        assertThat(seen.text("#comment-1 .text")).isEqualTo("Good morning, all.");
        assertThat(seen.text("#comment-1 header")).contains("edited");
        assertThat(seen.text("#comments h2")).isEqualTo("1 comment");
    }

    @Test
    void historyIsThereForEveryoneWithWhatChanged() {
        edit("Good morning, all.");
        forum.clock().advance(Duration.ofMinutes(1));
        ada.post("/comments/1/edit", "body", "Good morning, <b>everyone</b>.", "seen", "1");
        Visitor bob = forum.visitor();
        Page history = bob.click(bob.get(article), "edited");

        assertThat(history.status()).isEqualTo(200);
        assertThat(history.count(".history > li")).isEqualTo(3);
        assertThat(history.text(".history > li:nth-child(1) .typed")).isEqualTo("Good mroning, all.");
        assertThat(history.text(".history > li:nth-child(2) del")).isEqualTo("[removed: mroning]");
        assertThat(history.text(".history > li:nth-child(2) ins")).isEqualTo("[added: morning]");
        assertThat(history.text(".history > li:nth-child(3) .typed")).contains("[added: <b>everyone</b>]");
        assertThat(history.has(".typed b")).isFalse();
        assertThat(history.text(".history > li:nth-child(3) time")).isEqualTo("March 1, 2026 at 12:01");
    }

    @Test
    void previewSavesNothing() {
        Page form = ada.get("/comments/1/edit");
        Page preview = ada.press(form, "Preview", "body", "Good **night**");

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text(".preview strong")).isEqualTo("night");
        assertThat(forum.visitor().get(article).text("#comment-1 .text")).isEqualTo("Good mroning, all.");
        assertThat(ada.press(preview, "Save changes").text("#comment-1 .text")).isEqualTo("Good night");
    }

    @Test
    void blankEditIsShownBackWithWhatIsWrong() {
        Page refused = ada.press(ada.get("/comments/1/edit"), "Save changes", "body", " \n ");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#body-problem")).contains("at least one character");
        Page unseen = ada.press(ada.get("/comments/1/edit"), "Save changes", "body", "\u200B\u200D");
        assertThat(unseen.text("#body-problem")).contains("Nothing of this comment would be seen");
    }

    @Test
    void sameTextIsNoEdit() {
        edit("Good mroning, all.");

        assertThat(forum.visitor().get(article).text("#comment-1 header")).doesNotContain("edited");
        assertThat(ada.get("/comments/1/history").text("main")).contains("It has not been edited");
    }

    @Test
    void whenTheTimeIsOverTheTextIsKeptAndTheReasonSaid() {
        Page form = ada.get("/comments/1/edit");
        forum.clock().advance(Duration.ofMinutes(15));
        Page refused = ada.press(form, "Save changes", "body", "Good morning at last");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text(".problems")).contains("15 minutes after it is posted, and that time is over");
        assertThat(refused.text("textarea")).isEqualTo("Good morning at last");
        assertThat(forum.visitor().get(article).text("#comment-1 .text")).isEqualTo("Good mroning, all.");
        Page page = ada.get(article);
        assertThat(page.text("#comment-1 .actions")).isEqualTo("Reply Link Delete");
        assertThat(ada.get("/comments/1/edit").status()).isEqualTo(403);
    }

    @Test
    void moderatorsEditTheirOwnWithoutLimitAndNobodyElses() throws Exception {
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        eve.post(article + "/comments", "body", "Be firendly");
        forum.clock().advance(Duration.ofDays(10));
        Page page = eve.get(article);
        assertThat(page.text("#comment-2 .actions")).isEqualTo("Reply Link Edit Delete Moderate");
        assertThat(page.text("#comment-1 .actions")).isEqualTo("Thank Reply Link Moderate");
        Page saved = eve.press(eve.click(page, "Edit"), "Save changes", "body", "Be friendly");

        assertThat(saved.text("#comment-2 .text")).isEqualTo("Be friendly");
        assertThat(eve.post("/comments/1/edit", "body", "No", "seen", "0").status())
                .isEqualTo(403);
        assertThat(eve.post("/comments/1/delete").status()).isEqualTo(403);
    }

    @Test
    void secondWindowIsToldWhatTheFirstSaved() {
        Page one = ada.get("/comments/1/edit");
        Page two = ada.get("/comments/1/edit");
        ada.press(one, "Save changes", "body", "From the first window");
        Page refused = ada.press(two, "Save changes", "body", "From the second window");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text(".problems")).contains("another window");
        assertThat(refused.text(".answered .text")).isEqualTo("From the first window");
        assertThat(refused.value("body")).isEqualTo("From the second window");
        assertThat(ada.press(refused, "Save changes").text("#comment-1 .text")).isEqualTo("From the second window");
        assertThat(ada.get("/comments/1/history").count(".history > li")).isEqualTo(3);
    }

    @Test
    void editsAtTheSameTimeLoseNoneOfTheTexts() {
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> ada.postOnly("/comments/1/edit", "body", "Version " + i, "seen", "0")
                        .status())
                .sorted()
                .toList();

        assertThat(answers).containsExactly(303, 409, 409, 409, 409, 409, 409, 409);
        assertThat(ada.get("/comments/1/history").count(".history > li")).isEqualTo(2);
    }

    @Test
    void nobodyElseEditsOrDeletes() throws Exception {
        for (Visitor other : List.of(forum.visitor(), forum.signedIn("Bob", Role.MEMBER))) {
            assertThat(other.get("/comments/1/edit").status()).isEqualTo(403);
            assertThat(other.get("/comments/1/delete").status()).isEqualTo(403);
            Page refused = other.post("/comments/1/edit", "body", "Mine now", "seen", "0");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("textarea")).isEqualTo("Mine now");
            assertThat(other.post("/comments/1/delete").status()).isEqualTo(403);
            assertThat(other.get(article).text("#comment-1 .actions")).doesNotContain("Edit", "Delete");
        }
        assertThat(forum.visitor().get(article).text("#comment-1 .text")).isEqualTo("Good mroning, all.");
    }

    @Test
    void commentHiddenMeanwhileIsNotEditedAndTheTextIsKept() throws Exception {
        Page form = ada.get("/comments/1/edit");
        forum.signedIn("Eve", Role.MODERATOR).post("/comments/1/hide", "reason", "abuse", "note", "");
        Page refused = ada.press(form, "Save changes", "body", "Too late");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text(".problems")).contains("removed meanwhile");
        assertThat(refused.text("textarea")).isEqualTo("Too late");
        assertThat(refused.source()).doesNotContain("mroning");
        assertThat(ada.get("/comments/1/edit").path()).isEqualTo("/comments/1/status");
        assertThat(ada.get("/comments/1/delete").text("main")).contains("hidden by Eve for abuse");
        assertThat(ada.post("/comments/1/delete").text("main")).contains("hidden by Eve");
    }

    @Test
    void historyOfWhatIsHiddenIsHiddenToo() throws Exception {
        edit("Good morning, all.");
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        assertThat(forum.visitor().get("/comments/1/history").source()).contains("mroning");
        eve.post("/comments/1/hide", "reason", "abuse", "note", "");

        for (Visitor reader : List.of(forum.visitor(), ada)) {
            Page gone = reader.get("/comments/1/history");
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.source()).doesNotContain("morning", "mroning", "Ada</bdi></h1>");
        }
        assertThat(eve.get("/comments/1/history").text(".history del")).contains("mroning");
        eve.post("/comments/1/restore");
        assertThat(forum.visitor().get("/comments/1/history").status()).isEqualTo(200);
    }

    @Test
    void closedArticleTakesNoEditsButLetsCommentsGo() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        Page form = ada.get("/comments/1/edit");
        zoe.post(
                article + "/edit",
                "title",
                "On porches",
                "body",
                "Closed",
                "conversation",
                "closed",
                "seen",
                "2026-03-01T12:00:00Z");

        assertThat(ada.get(article).text("#comment-1 .actions")).isEqualTo("Link Delete");
        Page refused = ada.press(form, "Save changes", "body", "One more word");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text(".problems")).contains("closed");
        assertThat(ada.press(ada.get("/comments/1/delete"), "Delete comment").status())
                .isEqualTo(410);
    }

    @Test
    void whatIsKeptOfOneCommentHasAnEnd() {
        for (int i = 0; i < 20; i++) {
            assertThat(ada.postOnly("/comments/1/edit", "body", "Version " + i, "seen", "" + i)
                            .status())
                    .isEqualTo(303);
        }
        Page refused = ada.post("/comments/1/edit", "body", "Once more", "seen", "20");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text(".problems")).contains("20 times");
        assertThat(ada.get(article).text("#comment-1 .actions")).doesNotContain("Edit");
    }

    @Test
    void deletedCommentIsGone() {
        edit("Good morning, all.");
        Page asked = ada.click(ada.get(article), "Delete");
        assertThat(asked.text("h1")).isEqualTo("Delete your comment?");
        assertThat(forum.visitor().get(article).has("#comment-1")).isTrue();
        Page gone = ada.press(asked, "Delete comment");

        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text("main")).contains("deleted by its author");
        Page page = forum.visitor().get(article);
        assertThat(page.has("#comment-1")).isFalse();
        assertThat(page.text("#comments h2")).isEqualTo("No comments");
        for (String path : List.of("/comments/1", "/comments/1/history", "/comments/1/edit", "/comments/1/delete")) {
            Page after = ada.get(path);
            assertThat(after.status()).as(path).isEqualTo(410);
            assertThat(after.source()).as(path).doesNotContain("morning", "mroning");
        }
    }

    @Test
    void deletedCommentIsNowhereInTheDatabase() throws Exception {
        edit("Good morning, all.");
        ada.post("/comments/1/delete");
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);

        assertThat(eve.get("/comments/1/history").status()).isEqualTo(410);
        assertThat(eve.get("/moderation/comments?state=deleted").text(".desk")).contains("deleted by its author");
        List<String> texts = forum.database()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select body || body_html from comment union all select body from comment_version")
                        .mapTo(String.class)
                        .list());
        assertThat(texts).containsExactly("-");
    }

    @Test
    void deletedCommentThatWasAnsweredLeavesOneLine() {
        Visitor bob = forum.visitor();
        bob.post(article + "/comments", "body", "Good morning to you", "name", "Bob", "parent", "1");
        ada.post("/comments/1/delete");
        Page page = forum.visitor().get(article);

        assertThat(page.text("#comment-1")).isEqualTo("This comment was deleted by its author. March 1, 2026 at 12:00");
        assertThat(page.text("#comment-2 header")).contains("in reply to a removed comment");
        assertThat(page.document().select("#comment-1").outerHtml()).doesNotContain("Ada", "mroning");
        assertThat(page.text("#comments h2")).isEqualTo("1 comment");
    }

    @Test
    void whoeverAnswersWhileItIsDeletedKeepsTheText() {
        Visitor bob = forum.visitor();
        Page form = bob.click(bob.get(article), "Reply");
        ada.post("/comments/1/delete");
        Page refused = bob.press(form, "Post comment", "body", "Good morning", "name", "Bob");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.value("body")).isEqualTo("Good morning");
    }

    @Test
    void deletingTwiceIsDeletingOnce() {
        ada.post(article + "/comments", "body", "Another");
        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> ada.postOnly("/comments/1/delete").status())
                .distinct()
                .toList();

        assertThat(answers).containsExactly(303);
        assertThat(forum.visitor().get(article).text("#comments h2")).isEqualTo("1 comment");
    }

    @Test
    void whatWasDeletedCanBePostedAgain() {
        ada.post("/comments/1/delete");
        Page again = ada.post(article + "/comments", "body", "Good mroning, all.");

        assertThat(again.text("#comment-2 .text")).isEqualTo("Good mroning, all.");
    }
}
