package stoa.moderation.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Role;
import stoa.discussion.Articles;
import stoa.discussion.ImportedComments;
import stoa.discussion.NewComment;
import stoa.text.Markdown;

@Tag("http")
@Tag("sql")
class ClusterDeskTest {
    private static final String[] NAMES = {
        "Ada Wells",
        "Bob Marsh",
        "Carol Finn",
        "Dan Ortiz",
        "Eli Brandt",
        "Fay Moreau",
        "Gus Lind",
        "Hal Weaver",
        "Ida Stone",
        "Jon Petrov",
        "Kay Adler"
    };

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor eve;

    @BeforeEach
    void gather() throws Exception {
        article = forum.article("On porches");
        eve = forum.signedIn("Eve", Role.MODERATOR);
    }

    /** As from an export of another forum: times to the minute, long past, 27 h 46 min 40 s apart. */
    private void bringInAThreadLikeClockwork() throws Exception {
        Articles articles = forum.database().store(Articles.class);
        Markdown markdown = new Markdown();
        Instant begin = Instant.parse("2023-06-09T11:40:00Z");
        forum.database().transactions().run(() -> {
            ImportedComments importedComments = new ImportedComments(
                    forum.database(),
                    articles.bySlug("on-porches").orElseThrow().id());
            for (int i = 0; i < NAMES.length; i++) {
                String words = "Thought number " + (i * 7919 % 101) + " on benches, by " + NAMES[i];
                Instant at = begin.plusSeconds(100_000L * i);
                importedComments.add(new NewComment(
                        articles.bySlug("on-porches").orElseThrow().id(),
                        null,
                        null,
                        NAMES[i],
                        words,
                        markdown.comment(words),
                        at.minusSeconds(at.getEpochSecond() % 60),
                        null));
            }
            importedComments.count();
            return importedComments;
        });
    }

    @Test
    void importedThreadThatCameLikeClockworkIsOneMatterWithItsEvidence() throws Exception {
        bringInAThreadLikeClockwork();
        forum.forum().keepUp();
        Page desk = eve.get("/moderation");

        assertThat(desk.text(".matters")).contains("together", "11 comments", "27 h 46 min");
        assertThat(desk.text(".dossier"))
                .contains("11 of 11 comments under one article came 27 h 46 min apart", "once in 10^", "Ada Wells");
        assertThat(forum.visitor().get(article).text("#comments h2")).isEqualTo("11 comments");
    }

    @Test
    void clusterIsHiddenAtOnceAndUndoneAsOne() throws Exception {
        bringInAThreadLikeClockwork();
        forum.forum().keepUp();
        Page done = eve.press(eve.get("/moderation"), "Spam");
        assertThat(done.text("[role=status]")).contains("11 decisions taken");
        assertThat(forum.visitor().get(article).text("#comments h2")).isEqualTo("No comments");

        eve.press(done, "Undo them all");
        assertThat(forum.visitor().get(article).text("#comments h2")).isEqualTo("11 comments");
    }

    @Test
    void clusterThatWasLookedAtIsNotShownAgain() throws Exception {
        bringInAThreadLikeClockwork();
        forum.forum().keepUp();
        eve.press(eve.get("/moderation"), "Leave them all as they are");
        forum.visitor().post(article + "/comments", "name", "Lea", "body", "A comment of my own");
        forum.clock().advance(Duration.ofHours(2));
        forum.forum().keepUp();

        assertThat(eve.get("/moderation").text("main")).contains("Nothing waits");
        assertThat(forum.visitor().get(article).text("#comments h2")).isEqualTo("12 comments");
    }

    @Test
    void peopleWhoTalkAreNoCluster() throws Exception {
        for (int i = 0; i < 8; i++) {
            forum.clock().advance(Duration.ofSeconds(30L + 97L * i * i));
            forum.visitor().post(article + "/comments", "name", NAMES[i], "body", "Remark " + i + " of mine");
        }
        forum.forum().keepUp();
        assertThat(eve.get("/moderation").text("main")).contains("Nothing waits");
    }
}
