package stoa.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.MailServer;
import stoa.TestSettings;
import stoa.Visitor;
import stoa.account.Role;

/** Once a week, what was new. */
@Tag("http")
@Tag("sql")
class DigestTest {
    private final MailServer mail = new MailServer();

    @RegisterExtension
    final MailServer lastToGo = mail;

    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().smtp(mail.smtp()));

    private String lamps;
    private Visitor ada;

    @BeforeEach
    void fill() throws Exception {
        lamps = forum.article("On lamps");
        ada = forum.signedInWithEmail("Ada", Role.MEMBER);
    }

    private void sayOn(String article) {
        forum.clock().advance(Duration.ofMinutes(1));
        forum.visitor()
                .post(
                        article + "/comments",
                        "name",
                        "Bob",
                        "body",
                        "Lit at dusk " + forum.clock().instant());
    }

    private int lettersAfter(Duration time) throws Exception {
        forum.clock().advance(time);
        forum.forum().sendLetters();
        return mail.received().size();
    }

    @Test
    void nobodyGetsOneWhoDoesNotAskForIt() throws Exception {
        sayOn(lamps);
        assertThat(lettersAfter(Duration.ofDays(7))).isZero();
    }

    @Test
    void whoeverAsksGetsOneAWeekAsLongAsThereIsSomethingNew() throws Exception {
        ada.post("/account/letters", "digest", "yes");
        String doors = forum.article("On <doors>");
        ada.press(ada.get(doors), "Follow this conversation");
        assertThat(lettersAfter(Duration.ofDays(6))).isZero();
        sayOn(lamps);
        sayOn(lamps);
        sayOn(doors);
        assertThat(lettersAfter(Duration.ofDays(1))).isEqualTo(1);
        MimeMessage letter = mail.received().get(0);
        assertThat(letter.getSubject()).isEqualTo("What was new this week");
        assertThat(MailServer.plain(letter)).startsWith("""
                What was new this week

                In conversations you follow:

                * On <doors>: 1 new comment
                  http://localhost:0/articles/on-doors

                What people talked about most:

                * On lamps: 2 new comments
                  http://localhost:0/articles/on-lamps
                * On <doors>: 1 new comment
                  http://localhost:0/articles/on-doors
                """);
        assertThat(MailServer.html(letter)).contains("On &lt;doors&gt;");
        assertThat(MailServer.header(letter, "List-Unsubscribe")).contains("-digest-");

        assertThat(lettersAfter(Duration.ofDays(6))).isEqualTo(1);
        assertThat(lettersAfter(Duration.ofDays(30))).isEqualTo(1);
        sayOn(lamps);
        assertThat(lettersAfter(Duration.ofDays(6))).isEqualTo(1);
        assertThat(lettersAfter(Duration.ofDays(1))).isEqualTo(2);
    }
}
