package stoa.moderation.decision;

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
class StatusTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor eve;
    private Visitor ada;

    @BeforeEach
    void gather() throws Exception {
        article = forum.article("On porches");
        eve = forum.signedIn("Eve", Role.MODERATOR);
        ada = forum.visitor();
    }

    private Page say(String body) {
        return ada.press(ada.get(article), "Post comment", "name", "Ada", "body", body);
    }

    private void holdAll() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        zoe.press(zoe.get(article + "/edit"), "Save article", "conversation", "all-held");
    }

    @Test
    void writerSeesAHeldCommentInItsPlaceAndNobodyElseDoes() throws Exception {
        holdAll();
        Page posted = say("Good morning");

        assertThat(posted.text("#comment-1")).contains("Good morning", "waits for a moderator");
        assertThat(posted.text("#comments h2")).isEqualTo("No comments");
        Visitor bob = forum.visitor();
        assertThat(bob.get(article).source()).doesNotContain("Good morning");
        Page there = bob.get("/comments/1");
        assertThat(there.status()).isEqualTo(404);
        assertThat(there.text("main")).contains("waits for a moderator");
        assertThat(there.source()).doesNotContain("Good morning");
        assertThat(bob.get("/comments/1/status").status()).isEqualTo(403);
        assertThat(bob.get("/comments/1/history").source()).doesNotContain("Good morning");
        assertThat(bob.get("/").text(".articles")).contains("No comments");
    }

    @Test
    void listOfAllCommentsHasAHeldOneAmongTheHidden() throws Exception {
        say("Out at once");
        holdAll();
        say("Good morning");

        Page list = eve.get("/moderation/comments?state=hidden");
        assertThat(list.text(".desk"))
                .contains("Good morning", "hidden", "This comment waits for a moderator.")
                .doesNotContain("Out at once");
        assertThat(list.text("#state")).isEqualTo("All Visible Hidden Deleted");
        Page after = eve.press(list, "Restore comment");
        assertThat(after.text("[role=status]")).contains("is now visible");
        assertThat(forum.visitor().get(article).text("#comments")).contains("Good morning");
    }

    @Test
    void privateAddressLeadsToTheStatusAfterTheBrowserWasClosed() throws Exception {
        holdAll();
        String address = say("Good morning").document().selectFirst(".keep a").attr("href");
        Visitor later = forum.visitor();
        assertThat(later.get(address).text("#comment-1")).contains("waits for a moderator");
        Page status = later.get("/comments/1/status");
        assertThat(status.text("main"))
                .contains("It waits for a moderator", "read comments on this article before they are out");

        eve.press(eve.get("/moderation"), "Let it out");
        assertThat(later.get("/comments/1/status").text("[role=status]")).contains("It is out");
        eve.post("/comments/1/hide", "reason", "abuse", "facts", "You called him a fool.");
        assertThat(later.get(address).text("main"))
                .contains(
                        "hidden by Eve for abuse",
                        "You called him a fool.",
                        "do not allow abuse",
                        "A moderator came across it",
                        "Software decided nothing",
                        "within six months");
    }

    @Test
    void memberIsToldByLetterWithTheWholeStatement() throws Exception {
        Visitor bob = forum.signedInWithEmail("Bob", Role.MEMBER);
        bob.post(article + "/comments", "body", "Rude words");
        eve.post("/comments/1/hide", "reason", "illegal", "law", "Section 185", "facts", "It insults the mayor.");

        assertThat(bob.get("/inbox").text(".inbox")).contains("Your comment was hidden for illegal content");
        Page status = bob.get("/comments/1/status");
        assertThat(status.text(".ruling")).contains("Section 185", "It insults the mayor.");
        assertThat(status.text("article")).contains("Rude words");
    }

    @Test
    void heldCommentThatIsLetOutIsToldToThoseWhoFollow() throws Exception {
        Visitor bob = forum.signedInWithEmail("Bob", Role.MEMBER);
        bob.post(article + "/follow");
        holdAll();
        Visitor carol = forum.signedIn("Carol", Role.MEMBER);
        carol.post(article + "/comments", "body", "Good evening");
        assertThat(bob.get("/inbox").source()).doesNotContain("Good evening");

        eve.press(eve.get("/moderation"), "Let it out");
        forum.forum().sendLetters();
        assertThat(bob.get("/inbox").text(".inbox")).contains("Carol wrote a comment", "Good evening");
        assertThat(carol.get("/inbox").text(".inbox")).contains("has waited for a moderator and is out now");
    }

    @Test
    void appealIsDecidedByAnotherModeratorAndTheCommentComesBackInPlace() throws Exception {
        say("Fine words");
        eve.post("/comments/1/hide", "reason", "abuse");
        Page status = ada.get("/comments/1/status");
        Page sent = ada.press(status, "Send appeal", "words", "I quoted a poem.");
        assertThat(sent.text(".ruling")).contains("I quoted a poem.", "A moderator will decide about it");

        forum.addMember("Mia", Role.MODERATOR);
        Page own = eve.get("/moderation");
        assertThat(own.text(".dossier")).contains("another moderator has to look at the appeal");
        assertThat(eve.post("/moderation/matters/1", "do", "grant").status()).isEqualTo(403);
        Visitor mia = forum.signedIn("Mia");
        Page desk = mia.get("/moderation");
        assertThat(desk.text(".dossier")).contains("Appeal against what Eve decided", "I quoted a poem.");
        mia.press(desk, "Grant the appeal", "answer", "It is a poem indeed.");

        assertThat(ada.get("/comments/1/status").text("main"))
                .contains("It is out", "Your appeal was granted", "It is a poem indeed.");
        assertThat(forum.visitor().get(article).text("#comment-1")).contains("Fine words");
        assertThat(mia.get("/moderation/log").text(".log")).contains("Mia granted the appeal about a comment by Ada");
    }

    @Test
    void whoModeratesAloneAnswersAppealsAlone() {
        say("Fine words");
        eve.post("/comments/1/hide", "reason", "abuse");
        ada.post("/comments/1/appeal", "decision", "1", "words", "Look again");
        Page denied = eve.press(eve.get("/moderation"), "Deny it");
        assertThat(denied.status()).isEqualTo(422);
        assertThat(denied.text(".problems")).contains("Say why the decision stands");

        eve.press(denied, "Deny it", "answer", "It stays an insult.");
        assertThat(ada.get("/comments/1/status").text(".ruling")).contains("was denied", "It stays an insult.");
        assertThat(forum.visitor().get("/comments/1").status()).isEqualTo(410);
    }

    @Test
    void appealIsMadeOnceAndWithinSixMonthsAndLosesNoWord() {
        say("Fine words");
        eve.post("/comments/1/hide", "reason", "abuse");
        assertThat(ada.post("/comments/1/appeal", "decision", "1", "words", " ").status())
                .isEqualTo(422);
        Page form = ada.get("/comments/1/status");
        ada.press(form, "Send appeal", "words", "Once");
        Page twice = ada.press(form, "Send appeal", "words", "Twice");
        assertThat(twice.status()).isEqualTo(409);

        say("More words");
        eve.post("/comments/2/hide", "reason", "abuse");
        Page late = ada.get("/comments/2/status");
        forum.clock().advance(Duration.ofDays(185));
        Page refused = ada.press(late, "Send appeal", "words", "Too late?");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text(".problem")).contains("six months");
        assertThat(refused.value("words")).isEqualTo("Too late?");
    }

    @Test
    void memberIsToldByLetterWhatCameOfTheAppeal() throws Exception {
        Visitor bob = forum.signedInWithEmail("Bob", Role.MEMBER);
        bob.post(article + "/comments", "body", "Rude words");
        eve.post("/comments/1/hide", "reason", "abuse");
        bob.press(bob.get("/comments/1/status"), "Send appeal", "words", "It was a joke");
        eve.press(eve.get("/moderation"), "Deny it", "answer", "Nobody laughed.");

        assertThat(bob.get("/inbox").text(".inbox")).contains("Your appeal was decided: the comment stays hidden");
        assertThat(bob.get("/comments/1/status").text(".ruling")).contains("Nobody laughed.");
    }

    @Test
    void strangersAppealAboutNothing() {
        say("Fine words");
        eve.post("/comments/1/hide", "reason", "abuse");
        Page refused = forum.visitor().post("/comments/1/appeal", "decision", "1", "words", "Mine?");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.source()).doesNotContain("Fine words");
        assertThat(eve.get("/moderation").text("main")).contains("Nothing waits");
    }

    @Test
    void suspendedMemberReadsWhyAppealsAndIsBack() throws Exception {
        Visitor bob = forum.signedInWithEmail("Bob", Role.MEMBER);
        eve.press(
                eve.get("/moderation/members/2"),
                "Suspend",
                "pause",
                "ever",
                "reason",
                "abuse",
                "facts",
                "Five insults");
        assertThat(forum.mailbox().to("bob@example.org").get(0).plain())
                .contains("without an end", "Five insults", "/account/standing");
        Page standing = bob.get("/account/standing");
        assertThat(standing.text("main")).contains("You are suspended", "Five insults");
        bob.press(standing, "Send appeal", "words", "It was my brother");

        Visitor mia = forum.signedIn("Mia", Role.MODERATOR);
        mia.press(mia.get("/moderation"), "Grant the appeal", "answer", "So it was.");
        assertThat(bob.get("/account/standing").text("main")).contains("You can write here", "So it was.");
        assertThat(bob.post(article + "/comments", "body", "Thanks").status()).isEqualTo(200);
    }

    @Test
    void staffAreSuspendedByNobody() throws Exception {
        forum.signedIn("Zoe", Role.ADMINISTRATOR);
        assertThat(eve.post("/moderation/members/2/suspend", "pause", "day", "reason", "abuse")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void heldCommentIsTakenBackByItsWriter() throws Exception {
        holdAll();
        say("Good morning");
        ada.press(ada.get("/comments/1/delete"), "Delete comment");

        assertThat(eve.get("/moderation").text("main")).contains("Nothing waits");
        assertThat(ada.get(article).source()).doesNotContain("Good morning");
    }
}
