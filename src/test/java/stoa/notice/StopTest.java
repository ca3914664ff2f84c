package stoa.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stoa.ForumServer;
import stoa.MailServer;
import stoa.Markup;
import stoa.Page;
import stoa.TestSettings;
import stoa.Visitor;
import stoa.account.Role;

/** Letters are ended by whoever got one, without signing in, by a person or by a mail program. */
@Tag("http")
class StopTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final MailServer mail = new MailServer();

    @RegisterExtension
    final MailServer lastToGo = mail;

    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().smtp(mail.smtp()));

    private Visitor ada;
    private String stop;

    @BeforeEach
    void getALetter() throws Exception {
        String article = forum.article("On lamps");
        ada = forum.signedInWithEmail("Ada", Role.MEMBER);
        ada.post(article + "/comments", "body", "Lit at dusk");
        forum.visitor().post(article + "/comments", "name", "Bob", "body", "Out at ten", "parent", "1");
        forum.clock().advance(Duration.ofMinutes(10));
        forum.forum().sendLetters();
        stop = MailServer.header(mail.received().get(0), "List-Unsubscribe")
                .replaceFirst("^<http://localhost:0(.*)>$", "$1");
    }

    private boolean answersOn() {
        return ada.get("/account/letters").has("#answer[checked]");
    }

    @Test
    void lookingChangesNothingAndTheButtonEndsOneKind() {
        Visitor reader = forum.visitor();
        Page page = reader.get(stop);
        assertThat(Markup.problems(page)).isEmpty();
        assertThat(page.text("main")).contains("letters about answers to your comments");
        assertThat(answersOn()).isTrue();

        Page done = reader.press(page, "Send me no more of these");
        assertThat(done.status()).isEqualTo(200);
        assertThat(Markup.problems(done)).isEmpty();
        assertThat(done.text("main")).contains("You get no more letters about answers to your comments.");
        assertThat(answersOn()).isFalse();
        assertThat(ada.get("/account/letters").count("input[checked]")).isEqualTo(4);
        assertThat(reader.press(reader.get(stop), "Send me no more of these").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"Origin, https://mail.example", "Origin, null", "Sec-Fetch-Site, cross-site", "User-Agent, Mail program"
    })
    void mailProgramsPressItFromAnywhere(String header, String value) {
        Page done = forum.visitor().with(header, value).postRaw(stop, FORM, "List-Unsubscribe=One-Click");
        assertThat(done.status()).isEqualTo(200);
        assertThat(answersOn()).isFalse();
    }

    @Test
    void formMayBeOfAnyKindThatMailProgramsSend() {
        String form = "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";
        assertThat(forum.visitor()
                        .postRaw(stop, "multipart/form-data; boundary=b", form)
                        .status())
                .isEqualTo(200);
        assertThat(answersOn()).isFalse();
    }

    @Test
    void nothingElseIsLetInFromElsewhere() {
        Visitor elsewhere = forum.visitor().with("Origin", "https://mail.example");
        assertThat(elsewhere
                        .postRaw("/account/letters", FORM, "List-Unsubscribe=One-Click")
                        .status())
                .isEqualTo(403);
        assertThat(elsewhere
                        .postRaw("/sign-out", FORM, "List-Unsubscribe=One-Click")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void keyIsGoodForNothingElse() {
        String key = stop.replaceFirst("^/letters/stop/", "");
        String[] parts = key.split("-", -1);
        for (String other : new String[] {
            parts[0] + "-mention-" + parts[2],
            parts[0] + "1-answer-" + parts[2],
            parts[0] + "-answer-" + parts[2].replaceFirst("^.", parts[2].startsWith("0") ? "1" : "0"),
            parts[0] + "-answer-" + "0".repeat(64),
            parts[0] + "-answer-",
            parts[0] + "-ANSWER-" + parts[2],
            "0" + key,
            key + "0",
            "99999999999999999999-answer-" + parts[2],
            "-"
        }) {
            assertThat(forum.visitor().get("/letters/stop/" + other).status())
                    .as(other)
                    .isEqualTo(404);
            assertThat(forum.visitor().post("/letters/stop/" + other).status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(ada.get("/account/letters").count("input[checked]")).isEqualTo(5);
    }

    @Test
    void keyStaysGoodAfterARestartAndForSomeoneWhoHasLeft() throws Exception {
        forum.restart();
        assertThat(forum.visitor().get(stop).status()).isEqualTo(200);
        forum.database()
                .transactions()
                .run(() -> forum.database().jdbi().withHandle(sql -> {
                    sql.execute("update comment set member_id = null");
                    return sql.execute("delete from member where name = 'Ada'");
                }));
        assertThat(forum.visitor().post(stop).status()).isEqualTo(200);
    }
}
