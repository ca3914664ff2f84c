package stoa.moderation.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
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
class DeskTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor eve;

    @BeforeEach
    void gather() throws Exception {
        article = forum.article("On porches");
        eve = forum.signedIn("Eve", Role.MODERATOR);
    }

    private Visitor say(String name, String body) {
        Visitor writer = forum.visitor();
        writer.post(article + "/comments", "name", name, "body", body);
        forum.clock().advance(Duration.ofSeconds(20));
        return writer;
    }

    private void report(int id, String reason) {
        forum.visitor()
                .with("X-Test", "1")
                .post("/comments/" + id + "/report", "reason", reason, "words", "Look at it");
    }

    private void holdAll() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        zoe.press(zoe.get(article + "/edit"), "Save article", "conversation", "all-held");
    }

    @Test
    void nothingWaitsOnANewForum() {
        assertThat(eve.get("/moderation").text("main")).contains("Nothing waits for a decision");
    }

    @Test
    void heldCommentIsLetOutWithOnePress() throws Exception {
        holdAll();
        say("Ada", "Fine words");
        Page desk = eve.get("/moderation");
        assertThat(desk.text(".dossier")).contains("Ada", "Fine words", "every comment on this article waits");
        assertThat(forum.visitor().get(article).source()).doesNotContain("Fine words");

        Page after = eve.press(desk, "Let it out");
        assertThat(after.text("[role=status]")).contains("The comment by Ada: let out");
        assertThat(forum.visitor().get(article).text("#comments")).contains("1 comment", "Fine words");
    }

    @Test
    void deskSaysWhenHiddenCommentsWereLookedForAndNotFound() throws Exception {
        say("Ada", "Words that are long enough to be known again");
        eve.post("/comments/1/hide", "reason", "spam");
        assertThat(eve.get("/moderation").text("main")).doesNotContain("looked for everywhere");
        forum.clock().advance(Duration.ofMinutes(1));
        forum.forum().keepUp();

        assertThat(eve.get("/moderation").text("main"))
                .contains("last looked for everywhere, and not found, on March 1, 2026 at 12:01");
    }

    @Test
    void hiddenCommentThatCanStillBeSeenIsNotSaidToBeGone() throws Exception {
        say("Ada", "Words that are long enough to be known again");
        eve.post("/comments/1/hide", "reason", "spam");
        forum.visitor().get(article);
        forum.database()
                .jdbi()
                .useHandle(sql -> sql.execute("update article set body_html = '<a href=\"/comments/1\">Link</a>'"));
        eve.post(article + "/lock");
        forum.forum().keepUp();

        assertThat(eve.get("/moderation").text("main")).doesNotContain("looked for everywhere");
    }

    @Test
    void whatIsUrgentComesFirst() throws Exception {
        say("Ada", "First");
        say("Bob", "Second");
        say("Carol", "Third");
        report(1, "off-topic");
        forum.visitor()
                .post(
                        "/comments/3/report",
                        "reason",
                        "illegal",
                        "law",
                        "Section 1",
                        "name",
                        "Dan",
                        "email",
                        "dan@example.org",
                        "good_faith",
                        "yes");
        holdAll();
        say("Eli", "Fourth");

        assertThat(eve.get("/moderation").document().select(".matters b").eachText())
                .containsExactly("Carol", "Ada", "Eli");
    }

    @Test
    void hidingFromTheDeskTellsWhyAndGoesOnToTheNext() {
        say("Ada", "First");
        say("Bob", "Second");
        report(1, "spam");
        report(2, "abuse");
        Page after = eve.press(eve.get("/moderation"), "Spam", "facts", "A third lamp shop");

        assertThat(after.text("[role=status]")).contains("The comment by Ada: hidden");
        assertThat(after.text(".dossier")).contains("Bob", "Second", "Reported for abuse");
        assertThat(forum.visitor().get("/comments/1").status()).isEqualTo(410);
    }

    @Test
    void illegalNeedsALawAndKeepsWhatWasTyped() {
        say("Ada", "First");
        report(1, "spam");
        Page refused = eve.press(eve.get("/moderation"), "Illegal content", "facts", "It threatens someone");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".problems")).contains("Name the law");
        assertThat(refused.value("facts")).isEqualTo("It threatens someone");
        eve.press(refused, "Illegal content", "law", "Criminal Code, section 241");
        assertThat(forum.visitor().get("/comments/1").text("main")).contains("illegal content");
    }

    @Test
    void decisionIsUndoneAndWaitsAgain() throws Exception {
        holdAll();
        say("Ada", "Fine words");
        Page hidden = eve.press(eve.get("/moderation"), "Abuse");
        eve.press(hidden, "Undo it");

        assertThat(eve.get("/moderation").text(".dossier")).contains("Ada", "Fine words");
        assertThat(eve.press(eve.get("/moderation"), "Let it out").status()).isEqualTo(200);
        assertThat(forum.visitor().get(article).text("#comments h2")).isEqualTo("1 comment");
    }

    @Test
    void reportedCommentThatWasHiddenAndUndoneIsReportedAgain() {
        say("Ada", "First");
        report(1, "spam");
        Page hidden = eve.press(eve.get("/moderation"), "Spam");
        eve.press(hidden, "Undo it");

        assertThat(forum.visitor().get(article).text("#comments h2")).isEqualTo("1 comment");
        assertThat(eve.get("/moderation").text(".dossier")).contains("Reported for spam", "Look at it");
    }

    @Test
    void manyAreHiddenAfterALookAtThemAndUndoneAsOne() {
        for (int i = 1; i <= 6; i++) {
            say("Robot " + i, "Words of robot number " + i);
            report(i, "spam");
        }
        Page desk = eve.get("/moderation");
        String[] ticked = IntStream.rangeClosed(1, 5)
                .boxed()
                .flatMap(i -> List.of("m-" + i, "yes").stream())
                .toArray(String[]::new);
        Page preview = eve.press(desk, "Hide: Spam…", ticked);
        assertThat(preview.text(".lead")).contains("5 comments will be hidden for spam");
        assertThat(forum.visitor().get(article).text("#comments h2")).isEqualTo("6 comments");

        Page done = eve.press(preview, "Do it");
        assertThat(done.text("[role=status]")).contains("5 decisions taken");
        assertThat(forum.visitor().get(article).text("#comments h2")).isEqualTo("1 comment");
        Page undone = eve.press(done, "Undo them all");
        assertThat(undone.text("main")).contains("They were undone");
        assertThat(forum.visitor().get(article).text("#comments h2")).isEqualTo("6 comments");
        assertThat(eve.get("/moderation").count(".matters li")).isEqualTo(6);
        assertThat(eve.post("/moderation/batches/1/undo").status()).isEqualTo(409);
    }

    @Test
    void secondModeratorSeesWhatTheFirstDecided() throws Exception {
        Visitor mia = forum.signedIn("Mia", Role.MODERATOR);
        say("Ada", "First");
        report(1, "spam");
        Page seenByMia = mia.get("/moderation");
        eve.press(eve.get("/moderation"), "Leave it as it is");
        Page late = mia.press(seenByMia, "Spam");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("[role=alert]")).contains("Eve left this comment as it is", "has changed nothing");
        assertThat(forum.visitor().get(article).text("#comments h2")).isEqualTo("1 comment");
    }

    @Test
    void manyAtOnceDecideOnce() {
        say("Ada", "First");
        report(1, "spam");
        Page desk = eve.get("/moderation");
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> eve.pressOnly(desk, i % 2 == 0 ? "Spam" : "Leave it as it is")
                        .status())
                .toList();

        assertThat(answers).filteredOn(status -> status == 303).hasSize(1);
        assertThat(answers).allMatch(status -> status == 303 || status == 409);
    }

    @Test
    void whatIsDeletedByItsWriterWaitsNoMore() throws Exception {
        holdAll();
        Visitor ada = say("Ada", "Fine words");
        Page desk = eve.get("/moderation");
        ada.press(ada.get("/comments/1/delete"), "Delete comment");
        Page late = eve.press(desk, "Let it out");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("[role=alert]")).contains("its writer has deleted it");
        assertThat(forum.visitor().get(article).source()).doesNotContain("Fine words");
    }

    @Test
    void writerCanBeWarnedSuspendedAndTheConversationClosedBesides() throws Exception {
        Visitor bob = forum.signedInWithEmail("Bob", Role.MEMBER);
        bob.post(article + "/comments", "body", "Rude words");
        report(1, "abuse");
        eve.press(eve.get("/moderation"), "Abuse", "warn", "yes", "pause", "week", "lock", "yes");

        assertThat(bob.get("/account/standing").text("main"))
                .contains("You are suspended", "until March 8, 2026", "You were warned");
        assertThat(forum.visitor().get(article).text(".say")).contains("A moderator has closed this conversation");
        String other = forum.article("On lamps");
        Page refused = bob.post(other + "/comments", "body", "More rude words");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text(".problems")).contains("You are suspended");
        assertThat(refused.value("body")).isEqualTo("More rude words");
        forum.clock().advance(Duration.ofDays(8));
        assertThat(bob.post(other + "/comments", "body", "Kinder words").status())
                .isEqualTo(200);
    }

    @Test
    void moderatorOfSomeTagsIsAReaderWhereTheyAreNot() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        say("Ada", "Buy a zanzibar");
        say("Bea", "Good evening");
        zoe.post("/moderation/members/1/scope", "tags", "lamps");
        zoe.press(zoe.get(article + "/edit"), "Save article", "tags", "lamps");
        assertThat(eve.get(article).document().select("form[action$=/hide], form[action$=/lock]"))
                .isNotEmpty();
        eve.post("/comments/1/hide", "reason", "spam");
        assertThat(eve.get("/comments/1").text("main")).contains("zanzibar");
        assertThat(eve.get("/moderation/comments").text(".desk")).contains("zanzibar", "Good evening");

        zoe.press(zoe.get(article + "/edit"), "Save article", "tags", "porches");

        assertThat(eve.get(article).document().select("form[action$=/hide], form[action$=/lock]"))
                .isEmpty();
        for (String address : List.of("/comments/1", "/comments/1/history")) {
            assertThat(eve.get(address).status()).as(address).isEqualTo(410);
            assertThat(eve.get(address).text("main")).as(address).doesNotContain("zanzibar");
        }
        for (String list : List.of("", "?article=" + article.replace("/articles/", ""))) {
            assertThat(eve.get("/moderation/comments" + list).text("main")).contains("No comment matches");
            assertThat(zoe.get("/moderation/comments" + list).text(".desk")).contains("zanzibar");
        }
        assertThat(zoe.get("/comments/1").text("main")).contains("zanzibar");
    }

    @Test
    void moderatorOfSomeTagsSeesAndDecidesOnlyThose() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        say("Ada", "First");
        report(1, "spam");
        zoe.post("/moderation/members/1/scope", "tags", "lamps");

        assertThat(eve.get("/moderation").text("main")).contains("articles tagged lamps", "Nothing waits");
        assertThat(eve.post("/moderation/matters/1", "do", "keep").status()).isEqualTo(403);
        assertThat(eve.post("/comments/1/hide", "reason", "spam").status()).isEqualTo(403);
        assertThat(forum.visitor().get(article).text("#comments h2")).isEqualTo("1 comment");
        zoe.post("/moderation/members/1/scope", "tags", "");
        assertThat(eve.get("/moderation").text(".dossier")).contains("Ada");
        String tooMany = IntStream.rangeClosed(1, 21).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        Page refused = zoe.post("/moderation/members/1/scope", "tags", tooMany);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".problems")).contains("There can be 20 tags, and these are 21.");
        assertThat(refused.value("tags")).isEqualTo(tooMany);
    }
}
