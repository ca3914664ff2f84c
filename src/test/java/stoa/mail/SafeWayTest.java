package stoa.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.MailServer;
import stoa.TestSettings;
import stoa.account.Role;

/** Letters do not leave by a way that others could read, unless that was chosen. */
@Tag("http")
class SafeWayTest {
    private final MailServer open = new MailServer();
    private final MailServer closed = new MailServer("smtps");

    @RegisterExtension
    final MailServer lastToGo = open;

    @RegisterExtension
    final MailServer lastToGoToo = closed;

    @RegisterExtension
    final ForumServer insists = new ForumServer(new TestSettings().smtp(open.smtp(Smtp.Security.STARTTLS)));

    @RegisterExtension
    final ForumServer checks = new ForumServer(new TestSettings().smtp(closed.smtp(Smtp.Security.TLS)));

    @RegisterExtension
    final ForumServer known = new ForumServer(new TestSettings().smtp(open.smtp("forum", "a key of brass")));

    @RegisterExtension
    final ForumServer mistaken = new ForumServer(new TestSettings().smtp(open.smtp("forum", "a key of tin")));

    @RegisterExtension
    final ForumServer alone = new ForumServer();

    private static String stateOfOne(ForumServer forum) throws Exception {
        Instant now = forum.clock().instant();
        Outbox outbox = forum.database().store(Outbox.class);
        forum.database()
                .transactions()
                .run(() -> outbox.add(new NewEmail(
                        null,
                        "reset",
                        "ada@example.org",
                        "Hello",
                        "Text",
                        "<p>Text</p>",
                        "a@b",
                        null,
                        null,
                        now,
                        now)));
        forum.forum().sendLetters();
        return forum.database()
                .jdbi()
                .withHandle(sql -> sql.createQuery("select state from letter")
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void serverWithoutStarttlsGetsNothingWhereItWasAskedFor() throws Exception {
        assertThat(stateOfOne(insists)).isEqualTo("WAITING");
        assertThat(open.received()).isEmpty();
    }

    @Test
    void serverWhoseCertificateNobodyVouchesForGetsNothing() throws Exception {
        assertThat(stateOfOne(checks)).isEqualTo("WAITING");
        assertThat(closed.received()).isEmpty();
    }

    @Test
    void serverThatAsksWhoItIsTakesLettersFromWhomItKnows() throws Exception {
        open.know("forum", "a key of brass");
        assertThat(stateOfOne(mistaken)).isEqualTo("WAITING");
        assertThat(open.received()).isEmpty();
        assertThat(stateOfOne(known)).isEqualTo("SENT");
        assertThat(open.received()).hasSize(1);
    }

    @Test
    void withoutAServerLettersWaitAndStaffSeeSo() throws Exception {
        assertThat(alone.signedIn("Zoe", Role.ADMINISTRATOR).get("/moderation").has(".notice"))
                .isFalse();
        assertThat(stateOfOne(alone)).isEqualTo("WAITING");
        assertThat(alone.signedIn("Eve", Role.MODERATOR).get("/moderation").text(".notice"))
                .isEqualTo("1 letter waits: no mail server is set (STOA_SMTP_HOST).");
        assertThat(List.of(open.received().size(), closed.received().size())).containsOnly(0);
    }
}
