package stoa.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.MailServer;
import stoa.TestSettings;
import stoa.Visitor;
import stoa.account.Role;

/** Letters leave, once, by a real server. */
@Tag("http")
@Tag("sql")
class SenderTest {
    private final MailServer mail = new MailServer();

    @RegisterExtension
    final MailServer lastToGo = mail;

    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().smtp(mail.smtp()));

    private long put(String id, String address, String subject) throws Exception {
        Instant now = forum.clock().instant();
        Outbox outbox = forum.database().store(Outbox.class);
        return forum.database()
                .transactions()
                .run(() -> outbox.add(new NewEmail(
                        null,
                        "answer",
                        address,
                        subject,
                        "Text, für alle",
                        "<p>Text</p>",
                        id + "@example.org",
                        "first@example.org",
                        "/letters/stop/7",
                        now,
                        now)));
    }

    private String state(long id) {
        return forum.database()
                .jdbi()
                .withHandle(sql -> sql.createQuery("select state from letter where id = ?")
                        .bind(0, id)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void letterArrivesWithAllThatMailProgramsGoBy() throws Exception {
        long id = put("a", "ada@example.org", "Grüße, und mehr");
        forum.forum().sendLetters();

        MimeMessage letter = mail.received().get(0);
        assertThat(mail.received()).hasSize(1);
        assertThat(letter.getSubject()).isEqualTo("Grüße, und mehr");
        assertThat(MailServer.header(letter, "From")).isEqualTo("Stoa <forum@example.org>");
        assertThat(MailServer.header(letter, "To")).isEqualTo("ada@example.org");
        assertThat(MailServer.header(letter, "Message-ID")).isEqualTo("<a@example.org>");
        assertThat(MailServer.header(letter, "In-Reply-To")).isEqualTo("<first@example.org>");
        assertThat(MailServer.header(letter, "References")).isEqualTo("<first@example.org>");
        assertThat(MailServer.header(letter, "List-Unsubscribe"))
                .endsWith("/letters/stop/7>")
                .startsWith("<http");
        assertThat(MailServer.header(letter, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(MailServer.header(letter, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(letter.getSentDate())
                .isEqualTo(java.util.Date.from(forum.clock().instant()));
        assertThat(MailServer.plain(letter)).isEqualTo("Text, für alle");
        assertThat(MailServer.html(letter)).isEqualTo("<p>Text</p>");
        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void letterThatWasSentIsNotSentAgainAndKeepsNothing() throws Exception {
        put("a", "ada@example.org", "Hello");
        forum.forum().sendLetters();
        forum.clock().advance(Duration.ofDays(1));
        forum.forum().sendLetters();
        forum.restart();
        forum.forum().sendLetters();

        assertThat(mail.received()).hasSize(1);
        assertThat(texts()).isEmpty();
        forum.clock().advance(Duration.ofDays(31));
        forum.forum().sendLetters();
        assertThat(count()).isZero();
    }

    private String texts() {
        return forum.database()
                .jdbi()
                .withHandle(sql -> sql.createQuery("select address || subject || plain || html from letter")
                        .mapTo(String.class)
                        .one());
    }

    private int count() {
        return forum.database()
                .jdbi()
                .withHandle(sql -> sql.createQuery("select count(*) from letter")
                        .mapTo(int.class)
                        .one());
    }

    @Test
    void letterWaitsForTheServerToComeBack() throws Exception {
        mail.goAway();
        long id = put("a", "ada@example.org", "Hello");
        forum.forum().sendLetters();
        assertThat(state(id)).isEqualTo("WAITING");

        mail.comeBack();
        forum.forum().sendLetters();
        assertThat(mail.received()).isEmpty();
        forum.clock().advance(Duration.ofMinutes(1));
        forum.forum().sendLetters();
        assertThat(mail.received()).hasSize(1);
    }

    @Test
    void letterThatNoServerTakesForThreeDaysIsGivenUp() throws Exception {
        mail.goAway();
        long id = put("a", "ada@example.org", "Hello");
        int looks = 0;
        while (!state(id).equals("GIVEN_UP") && looks++ < 200) {
            forum.forum().sendLetters();
            forum.clock().advance(Duration.ofHours(1));
        }
        assertThat(looks).isBetween(60, 80);
        assertThat(state(id)).isEqualTo("GIVEN_UP");
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        assertThat(eve.get("/moderation").text("main")).contains("1 letter was given up in the last 30 days");
    }

    @Test
    void claimOfANodeThatIsGoneRunsOut() throws Exception {
        mail.goAway();
        long id = put("a", "ada@example.org", "Hello");
        Outbox outbox = forum.database().store(Outbox.class);
        forum.forum().sendLetters();
        Instant until = forum.clock().instant().plus(Sender.CLAIM);
        assertThat(forum.database().transactions().run(() -> outbox.claim(id, until)))
                .isEqualTo(1);
        assertThat(forum.database().transactions().run(() -> outbox.claim(id, until)))
                .isZero();
        mail.comeBack();

        forum.clock().advance(Duration.ofMinutes(10));
        forum.forum().sendLetters();
        assertThat(mail.received()).isEmpty();
        forum.clock().advance(Duration.ofMinutes(6));
        forum.forum().sendLetters();
        assertThat(mail.received()).hasSize(1);
    }

    @Test
    void whatBeginsAHeaderInASubjectIsPartOfIt() throws Exception {
        put("a", "ada@example.org", "Hello\r\nBcc: eve@example.org\r\n\r\n\u0000<p>\u2028 you \u202eevil");
        forum.forum().sendLetters();

        MimeMessage letter = mail.received().get(0);
        assertThat(mail.received()).hasSize(1);
        assertThat(letter.getSubject()).isEqualTo("Hello Bcc: eve@example.org <p> you evil");
        assertThat(MailServer.header(letter, "Bcc")).isEmpty();
    }

    @Test
    void addressThatCannotBeWrittenInAsciiIsGivenUpAndDomainsAreTranslated() throws Exception {
        long none = put("a", "grüße@example.org", "Hello");
        put("b", "ada@bücher.example", "Hello");
        forum.forum().sendLetters();

        assertThat(state(none)).isEqualTo("GIVEN_UP");
        assertThat(mail.recipients()).containsExactly("ada@xn--bcher-kva.example");
    }

    @Test
    void manyLettersLeaveInOrder() throws Exception {
        for (int i = 0; i < 120; i++) {
            put("m" + i, "ada" + i + "@example.org", "Hello");
        }
        forum.forum().sendLetters();
        assertThat(mail.received()).hasSize(120);
    }
}
