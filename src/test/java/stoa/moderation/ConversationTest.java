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
class ConversationTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor eve;
    private Visitor zoe;
    private Visitor reader;

    @BeforeEach
    void gather() throws Exception {
        article = forum.article("On porches");
        eve = forum.signedIn("Eve", Role.MODERATOR);
        zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        reader = forum.visitor();
    }

    private Page say(String body, String parent) {
        forum.clock().advance(Duration.ofSeconds(20));
        return forum.visitor().post(article + "/comments", "name", "Ada", "body", body, "parent", parent);
    }

    @Test
    void conversationClosesByItselfAndSaysWhenBefore() throws Exception {
        zoe.press(zoe.get(article + "/edit"), "Save article", "days_open", "2");
        assertThat(reader.get(article).text(".say")).contains("Comments close in 48 hours, on March 3, 2026");
        Page form = reader.get(article);
        forum.clock().advance(Duration.ofHours(47));
        forum.forum().keepUp();
        assertThat(reader.get(article).text(".say")).contains("Comments close in 60 minutes");

        forum.clock().advance(Duration.ofHours(1));
        Page late = reader.press(form, "Post comment", "name", "Ada", "body", "Too late?");
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.value("body")).isEqualTo("Too late?");
        forum.forum().keepUp();
        assertThat(reader.get(article).text(".say")).contains("Comments are closed");
    }

    @Test
    void daysThatAreNoneAreShownBack() {
        Page refused = zoe.press(zoe.get(article + "/edit"), "Save article", "days_open", "soon");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#days_open-problem")).contains("from 1 to 3,650");
        assertThat(refused.value("days_open")).isEqualTo("soon");
    }

    @Test
    void firstCommentWaitsAndTheNextIsOutAtOnce() throws Exception {
        zoe.press(zoe.get(article + "/edit"), "Save article", "conversation", "first-held");
        Visitor bob = forum.signedIn("Bob", Role.MEMBER);
        bob.post(article + "/comments", "body", "My first");
        assertThat(reader.get(article).source()).doesNotContain("My first");
        eve.press(eve.get("/moderation"), "Let it out");
        bob.post(article + "/comments", "body", "My second");

        assertThat(reader.get(article).text("#comments")).contains("My first", "My second");
    }

    @Test
    void slowedDownConversationTakesOneCommentInAWhile() {
        eve.press(eve.get(article), "Set the pace", "minutes", "5");
        assertThat(reader.get(article).text(".say")).contains("once in 5 minutes");
        reader.post(article + "/comments", "name", "Ada", "body", "One");
        Page soon = reader.post(article + "/comments", "name", "Ada", "body", "Two");
        assertThat(soon.status()).isEqualTo(429);
        assertThat(soon.text(".problems")).contains("once in 5 minutes");
        assertThat(soon.value("body")).isEqualTo("Two");
        assertThat(soon.header("Retry-After")).isEqualTo("300");

        forum.clock().advance(Duration.ofMinutes(5));
        assertThat(reader.press(soon, "Post comment").status()).isEqualTo(200);
        assertThat(eve.post(article + "/slow", "minutes", "often").status()).isEqualTo(422);
    }

    @Test
    void pinnedCommentStandsAboveTheOthers() {
        say("First", "");
        say("Second", "");
        eve.press(eve.click(eve.get(article), "Moderate"), "Pin above all others");

        Page page = reader.get(article);
        assertThat(page.text(".pinned")).contains("Pinned", "First");
        assertThat(page.text("#comment-1 header")).contains("pinned");
        eve.post("/comments/2/pin");
        assertThat(reader.get(article).text(".pinned")).contains("Second");
        eve.post("/comments/2/hide", "reason", "spam");
        assertThat(reader.get(article).source()).doesNotContain("Second");
    }

    @Test
    void closedBranchTakesNoAnswers() {
        say("Root", "");
        say("Answer", "1");
        eve.press(eve.get("/comments/1/moderate"), "Close the branch for answers");

        assertThat(reader.get(article).text("#comment-2 .actions")).doesNotContain("Reply");
        Page refused = say("One more", "2");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text(".problems")).contains("closed the branch");
        eve.post("/comments/1/unlock");
        assertThat(say("One more", "2").status()).isEqualTo(200);
    }

    @Test
    void branchIsMovedUpWithAllThatAnswersIt() {
        say("Root", "");
        say("Aside", "1");
        say("Answer to the aside", "2");
        say("Deeper", "3");
        eve.post("/comments/2/move-up");

        Page page = reader.get(article);
        assertThat(page.document().select("ol.comments > li > article").eachAttr("id"))
                .containsExactly("comment-1", "comment-2");
        assertThat(page.text("#comment-3 header")).contains("in reply to Ada");
        assertThat(page.has("#comment-1 #comment-3")).isFalse();
        assertThat(page.text("#comments h2")).isEqualTo("4 comments");
        assertThat(reader.get("/comments/4").status()).isEqualTo(200);
        assertThat(eve.post("/comments/2/move-up").status()).isEqualTo(409);
        assertThat(say("A new root", "").status()).isEqualTo(200);
    }

    @Test
    void readersOrderNothing() {
        say("Root", "");
        for (String path : new String[] {"/comments/1/pin", "/comments/1/lock", article + "/lock", article + "/slow"}) {
            assertThat(reader.post(path, "minutes", "5").status()).as(path).isEqualTo(403);
        }
    }
}
