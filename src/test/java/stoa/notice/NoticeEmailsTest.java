package stoa.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import stoa.MailServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Role;

/** What members are told, by letter. */
@Tag("http")
@Tag("sql")
class NoticeEmailsTest extends LettersOfAThread {
    @Test
    void answersWithinTenMinutesAreOneLetter() throws Exception {
        say(forum.visitor(), "And out at ten", "1");
        assertThat(lettersAfter(8)).isEmpty();
        say(forum.visitor(), "At eleven in summer", "1");
        assertThat(lettersAfter(1)).hasSize(1);
        MimeMessage letter = mail.received().get(0);
        assertThat(subject(letter)).isEqualTo("2 answers to your comments on “On lamps”");
        assertThat(MailServer.header(letter, "To")).isEqualTo("ada@example.org");
        assertThat(MailServer.plain(letter)).isEqualTo("""
                2 answers to your comments on “On lamps”

                “Bob” answered your comment on March 1, 2026 at 12:02 (UTC):

                > And out at ten

                http://forum.example.org/comments/2

                “Bob” answered your comment on March 1, 2026 at 12:11 (UTC):

                > At eleven in summer

                http://forum.example.org/comments/3

                --\s
                Stoa, http://forum.example.org
                No more letters like this one: http://forum.example.org%s
                """.formatted(stop(letter)));
        assertThat(MailServer.html(letter))
                .contains("“Bob”", "<a href=\"http://forum.example.org/comments/3\">")
                .doesNotContain("<img", "<script", "style=");
        assertThat(lettersAfter(60)).hasSize(1);
    }

    private static String stop(MimeMessage letter) {
        return MailServer.header(letter, "List-Unsubscribe")
                .replaceFirst("^<http://forum.example.org(/letters/stop/[^>]+)>$", "$1");
    }

    @Test
    void lettersAboutOneArticleAreOneThread() throws Exception {
        say(forum.visitor(), "And out at ten", "1");
        lettersAfter(10);
        say(forum.visitor(), "At eleven in summer", "");
        assertThat(lettersAfter(10))
                .extracting(LettersOfAThread::subject)
                .containsExactly("An answer to your comment on “On lamps”", "A new comment on “On lamps”");
        List<MimeMessage> letters = mail.received();
        assertThat(MailServer.header(letters.get(0), "In-Reply-To"))
                .isEqualTo(MailServer.header(letters.get(1), "In-Reply-To"))
                .endsWith("@forum.example.org>");
        assertThat(MailServer.header(letters.get(0), "Message-ID"))
                .isNotEqualTo(MailServer.header(letters.get(1), "Message-ID"));
    }

    @Test
    void whatWasReadOnTheSiteIsInNoLetter() throws Exception {
        say(forum.visitor(), "And out at ten", "1");
        ada.press(ada.get("/inbox"), "Look at it");
        assertThat(lettersAfter(60)).isEmpty();
    }

    @Test
    void hostileNamesAndTitlesBeginNoHeader() throws Exception {
        article = forum.article("Lamps\r\nBcc: mallory@example.org\r\n\r\n<b>Bold</b>");
        say(ada, "Mine", "");
        say(forum.visitor(), "Mal \"lory\" <m@example.org>, =?utf-8?q?x?=", "<script>alert(1)</script>\n.\nQUIT", "2");
        assertThat(lettersAfter(10)).hasSize(1);
        MimeMessage letter = mail.received().get(0);
        assertThat(subject(letter))
                .isEqualTo("An answer to your comment on “Lamps Bcc: mallory@example.org <b>Bold</b>”");
        assertThat(MailServer.header(letter, "Bcc")).isEmpty();
        assertThat(MailServer.header(letter, "From")).isEqualTo("Stoa <forum@example.org>");
        assertThat(MailServer.plain(letter)).contains("> .\n> QUIT");
        assertThat(MailServer.html(letter)).doesNotContain("<script", "<b>Bold");
    }

    @Test
    void onlyThoseGetLettersWhoHaveAnAddressThatIsTheirs() throws Exception {
        forum.database()
                .transactions()
                .run(() -> forum.database()
                        .jdbi()
                        .withHandle(sql -> sql.execute("update member set confirmed_at = null where name = 'Ada'")));
        Visitor dan = forum.signedIn("Dan", Role.MEMBER);
        say(dan, "Mine", "");
        say(forum.visitor(), "And out at ten", "1");
        say(forum.visitor(), "And out at ten", "2");
        assertThat(lettersAfter(10)).isEmpty();
    }

    @Test
    void noLettersLeaveOfAKindThatIsOff() throws Exception {
        Page choices = ada.get("/account/letters");
        assertThat(choices.text("main")).contains("Letters go to ada@example.org");
        ada.post("/account/letters", "followed", "yes");
        say(forum.visitor(), "And out at ten", "1");
        say(forum.visitor(), "Something new", "");
        assertThat(lettersAfter(10))
                .extracting(LettersOfAThread::subject)
                .containsExactly("A new comment on “On lamps”");
    }

    @Test
    void longThreadIsOneLetterWithTheFirstOfThem() throws Exception {
        for (int i = 0; i < 25; i++) {
            forum.clock().advance(Duration.ofSeconds(13));
            String words = i + " " + "x".repeat(2_000);
            forum.visitor().post(article + "/comments", "name", "Bob", "body", words, "parent", "1");
        }
        assertThat(lettersAfter(10)).hasSize(1);
        MimeMessage letter = mail.received().get(0);
        assertThat(subject(letter)).isEqualTo("25 answers to your comments on “On lamps”");
        assertThat(MailServer.plain(letter)).contains("And 10 more: http://forum.example.org/inbox");
        assertThat(MailServer.plain(letter).length()).isLessThan(20_000);
    }
}
