package stoa.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.MailServer;
import stoa.TestSettings;
import stoa.Visitor;
import stoa.account.Role;

/** A conversation that Ada, whom letters reach, has begun. */
abstract class LettersOfAThread {
    final MailServer mail = new MailServer();

    @RegisterExtension
    final MailServer lastToGo = mail;

    @RegisterExtension
    final ForumServer forum =
            new ForumServer(new TestSettings().smtp(mail.smtp()).at("http://forum.example.org"));

    String article;
    Visitor ada;

    @BeforeEach
    void begin() throws Exception {
        article = forum.article("On lamps");
        ada = forum.signedInWithEmail("Ada", Role.MEMBER);
        say(ada, "Lit at dusk", "");
    }

    final void say(Visitor who, String words, String parent) {
        say(who, "Bob", words, parent);
    }

    final void say(Visitor who, String name, String words, String parent) {
        forum.clock().advance(Duration.ofMinutes(1));
        assertThat(who.postOnly(article + "/comments", "name", name, "body", words, "parent", parent)
                        .status())
                .isEqualTo(303);
    }

    final List<MimeMessage> lettersAfter(int minutes) throws Exception {
        forum.clock().advance(Duration.ofMinutes(minutes));
        forum.forum().sendLetters();
        return mail.received();
    }

    static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
