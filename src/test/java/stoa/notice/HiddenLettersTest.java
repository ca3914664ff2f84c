package stoa.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import stoa.MailServer;
import stoa.Visitor;
import stoa.account.Role;

/** What moderators decide, before and by letter. */
@Tag("http")
class HiddenLettersTest extends LettersOfAThread {
    private Visitor eve;

    @BeforeEach
    void appoint() throws Exception {
        eve = forum.signedIn("Eve", Role.MODERATOR);
    }

    @Test
    void commentThatIsHiddenBeforeTheLetterIsWrittenIsNotInIt() throws Exception {
        say(forum.visitor(), "Something rude", "1");
        say(forum.visitor(), "And out at ten", "1");
        eve.post("/comments/2/hide", "reason", "abuse", "note", "");
        assertThat(lettersAfter(10)).hasSize(1);
        assertThat(subject(mail.received().get(0))).isEqualTo("An answer to your comment on “On lamps”");
        assertThat(MailServer.plain(mail.received().get(0)))
                .contains("And out at ten")
                .doesNotContain("rude");
    }

    @Test
    void commentThatIsHiddenBeforeTheLetterLeavesTakesItBack() throws Exception {
        say(forum.visitor(), "Something rude", "1");
        say(forum.visitor(), "And out at ten", "1");
        mail.goAway();
        lettersAfterNobodyIsThere();
        eve.post("/comments/2/hide", "reason", "abuse", "note", "");
        mail.comeBack();
        assertThat(lettersAfter(60)).hasSize(1);
        assertThat(MailServer.plain(mail.received().get(0)))
                .contains("And out at ten")
                .doesNotContain("rude");
        assertThat(MailServer.html(mail.received().get(0))).doesNotContain("rude");
    }

    @Test
    void authorIsToldOfADecisionWithTheReason() throws Exception {
        eve.post("/comments/1/hide", "reason", "off-topic", "note", "secret note");
        assertThat(lettersAfter(10))
                .extracting(LettersOfAThread::subject)
                .containsExactly("About your comment on “On lamps”");
        assertThat(MailServer.plain(mail.received().get(0)))
                .contains("Your comment was hidden for being off topic.", "> Lit at dusk")
                .doesNotContain("secret note");
    }

    @Test
    void decisionThatWasTakenBackAtOnceIsToldAsItEnded() throws Exception {
        eve.post("/comments/1/hide", "reason", "spam", "note", "");
        eve.post("/comments/1/restore");
        assertThat(lettersAfter(10)).hasSize(1);
        assertThat(MailServer.plain(mail.received().get(0)))
                .contains("is visible again")
                .doesNotContain("for spam");
    }

    private void lettersAfterNobodyIsThere() throws Exception {
        forum.clock().advance(Duration.ofMinutes(10));
        forum.forum().sendLetters();
        int waiting = forum.database()
                .jdbi()
                .withHandle(sql -> sql.createQuery("select count(*) from letter where state = 'WAITING'")
                        .mapTo(int.class)
                        .one());
        assertThat(waiting).isEqualTo(1);
    }
}
