package stoa.notice;

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

/** What members are told, on the site. */
@Tag("http")
@Tag("sql")
class InboxTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor ada;
    private Visitor bob;
    private Visitor eve;

    @BeforeEach
    void fill() throws Exception {
        article = forum.article("On lamps");
        ada = forum.signedIn("Ada Lovelace", Role.MEMBER);
        bob = forum.signedIn("Bob", Role.MEMBER);
        eve = forum.signedIn("Eve", Role.MODERATOR);
    }

    /** Late enough for everyone to post again. */
    private void say(Visitor who, String words, String parent) {
        forum.clock().advance(Duration.ofMinutes(1));
        assertThat(who.postOnly(article + "/comments", "body", words, "parent", parent)
                        .status())
                .isEqualTo(303);
    }

    private String header(Visitor who) {
        return who.get("/").text("header.site nav");
    }

    private Page inbox(Visitor who) {
        return who.get("/inbox");
    }

    @Test
    void answerIsInTheInboxUntilItIsOpened() {
        say(ada, "Lit at dusk", "");
        say(bob, "And out at ten", "1");
        assertThat(header(ada)).contains("Inbox (1 unread)");
        assertThat(header(bob)).contains("Inbox").doesNotContain("unread");

        Page inbox = inbox(ada);
        assertThat(inbox.text(".inbox li"))
                .contains("unread", "Bob answered your comment", "And out at ten", "On lamps");
        Page opened = ada.pressOnly(inbox, "Look at it");
        assertThat(opened.location()).isEqualTo("/comments/2");
        assertThat(header(ada)).doesNotContain("unread");
        assertThat(inbox(ada).text(".inbox li")).contains("Bob answered").doesNotContain("unread");
    }

    @Test
    void nobodyIsToldOfWhatTheyDoThemselves() {
        say(ada, "Lit at dusk", "");
        say(ada, "@Ada Lovelace says so", "1");
        eve.post("/comments/2/hide", "reason", "spam", "note", "");
        say(eve, "Mine", "");
        eve.post("/comments/3/hide", "reason", "spam", "note", "");

        assertThat(inbox(eve).count(".inbox li")).isZero();
        assertThat(inbox(ada)
                        .document()
                        .select(".inbox li > article > p:nth-of-type(2)")
                        .eachText())
                .containsExactly("Your comment was hidden for spam.");
    }

    @Test
    void whoeverHasSeveralReasonsIsToldOnce() {
        say(ada, "Lit at dusk", "");
        say(bob, "@Ada Lovelace what do you mean?", "1");
        say(bob, "I mean you, @ada lovelace", "");
        say(bob, "More", "");

        assertThat(inbox(ada)
                        .document()
                        .select(".inbox li > article > p:nth-of-type(2)")
                        .eachText())
                .containsExactly("Bob wrote a comment", "Bob mentioned you", "Bob answered your comment");
    }

    @Test
    void atMostTenAreCalledByOneComment() throws Exception {
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            forum.addMember("Reader " + "abcdefghmnpq".charAt(i), Role.MEMBER);
            calls.append("@Reader ").append("abcdefghmnpq".charAt(i)).append(", ");
        }
        forum.visitor().post(article + "/comments", "name", "Guest", "body", calls.toString(), "parent", "");
        assertThat(count("select count(*) from notice")).isEqualTo(10);
    }

    private int count(String sql) {
        return forum.database()
                .jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(int.class).one());
    }

    @Test
    void hiddenCommentIsInNoInbox() {
        say(ada, "Lit at dusk", "");
        say(bob, "Something rude", "1");
        eve.post("/comments/2/hide", "reason", "abuse", "note", "secret note");
        assertThat(inbox(ada).source()).doesNotContain("Something rude").doesNotContain("Bob");
        assertThat(header(ada)).doesNotContain("unread");

        eve.post("/comments/2/restore");
        assertThat(inbox(ada).text(".inbox")).contains("Something rude");
        assertThat(header(ada)).contains("1 unread");
    }

    @Test
    void authorIsToldWhatAModeratorDecidedLast() {
        say(bob, "Something rude", "");
        eve.post("/comments/1/hide", "reason", "abuse", "note", "secret note");
        assertThat(inbox(bob).text(".inbox")).contains("Your comment was hidden for abuse.", "Something rude");
        assertThat(inbox(bob).source()).doesNotContain("secret note");
        bob.press(inbox(bob), "Look at it");

        eve.post("/comments/1/restore");
        assertThat(inbox(bob).text(".inbox")).contains("Your comment was hidden and is visible again.");
        assertThat(inbox(bob).count(".inbox li")).isEqualTo(1);
        assertThat(header(bob)).contains("1 unread");
    }

    @Test
    void markingAllReadLeavesWhatCameMeanwhile() {
        say(ada, "Lit at dusk", "");
        say(bob, "One", "1");
        say(bob, "Two", "1");
        Page seen = inbox(ada);
        say(bob, "Three", "1");
        Page after = ada.press(seen, "Mark all as read");
        assertThat(after.count(".inbox .badge")).isEqualTo(1);
        assertThat(after.text(".inbox li")).contains("Three", "unread");
        assertThat(ada.press(after, "Mark all as read").has(".inbox .badge")).isFalse();
        assertThat(inbox(ada).document().select("button").eachText()).doesNotContain("Mark all as read");
    }

    @Test
    void noticesOfOthersCannotBeOpened() {
        say(ada, "Lit at dusk", "");
        say(bob, "And out at ten", "1");
        assertThat(bob.postOnly("/inbox/1/open").location()).isEqualTo("/inbox");
        assertThat(header(ada)).contains("1 unread");
    }

    @Test
    void inboxGoesOnOnOlderPagesAndCountsToNinetyNine() throws Exception {
        say(ada, "Lit at dusk", "");
        forum.database()
                .transactions()
                .run(() -> forum.database().jdbi().withHandle(sql -> {
                    for (int i = 2; i <= 106; i++) {
                        sql.execute(
                                "insert into comment (article_id, branch, author_name, body, body_html, posted_at, state)"
                                        + " select id, 2, 'Bob', 'No ' || " + i
                                        + ", 'x', now(), 'VISIBLE' from article");
                    }
                    return sql.execute("insert into notice (member_id, kind, comment_id, at)"
                            + " select m.id, 'FOLLOWED', c.id, now() from member m, comment c"
                            + " where m.name = 'Ada Lovelace' and c.id > 1 order by c.id");
                }));
        assertThat(header(ada)).contains("Inbox (99+ unread)");
        Page first = inbox(ada);
        assertThat(first.count(".inbox > li")).isEqualTo(50);
        Page last = ada.click(ada.click(first, "Older"), "Older");
        assertThat(last.count(".inbox > li")).isEqualTo(5);
        assertThat(last.text(".inbox > li:last-child")).contains("No 2");
        assertThat(last.has("nav.pages")).isFalse();
    }
}
