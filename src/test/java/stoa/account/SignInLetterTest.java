package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;

@Tag("http")
class SignInLetterTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Visitor visitor;

    @BeforeEach
    void admit() throws Exception {
        forum.addMember("Ada", Role.MEMBER, "ada@example.org");
        visitor = forum.visitor();
    }

    private Page ask(String email) {
        return visitor.press(visitor.get("/sign-in/letter"), "Send the letter", "email", email);
    }

    @Test
    void linkSignsInOnce() {
        Page sent = visitor.click(visitor.get("/sign-in"), "Sign in by a letter instead");
        visitor.press(sent, "Send the letter", "email", "ada@example.org");
        String link = forum.mailbox().last().link();
        assertThat(forum.mailbox().last().plain()).contains("15 minutes");

        Page page = visitor.get(link);
        assertThat(page.text("h1")).isEqualTo("Sign in as Ada?");
        assertThat(page.text("header.site")).doesNotContain("Ada");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(visitor.press(page, "Sign in").text("header.site")).contains("Ada");
        Page again = forum.visitor().press(page, "Sign in");
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.text("header.site")).doesNotContain("Ada");
    }

    @Test
    void linkIsGoodForAQuarterOfAnHour() {
        ask("ada@example.org");
        Page page = visitor.get(forum.mailbox().last().link());
        forum.clock().advance(Duration.ofMinutes(15));
        assertThat(visitor.press(page, "Sign in").status()).isEqualTo(410);
    }

    @Test
    void lettersToOneAddressAreSlowedForEveryone() {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("ada@example.org").status()).isEqualTo(200);
        }
        visitor = forum.visitor();
        Page slowed = ask("ADA@example.org");
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isEqualTo("60");
        assertThat(slowed.value("email")).isEqualTo("ADA@example.org");
        assertThat(forum.mailbox().all()).hasSize(3);
        forum.clock().advance(Duration.ofMinutes(1));
        assertThat(ask("ada@example.org").status()).isEqualTo(200);
        Page longer = ask("ada@example.org");
        assertThat(longer.text(".problems")).contains("in 2 minutes");
    }

    @Test
    void lettersThatOneVisitorAsksForAreSlowed() {
        for (int i = 0; i < 10; i++) {
            assertThat(ask("a" + i + "@example.org").status()).isEqualTo(200);
        }
        assertThat(ask("ada@example.org").status()).isEqualTo(429);
        assertThat(forum.visitor()
                        .post("/password/forgotten", "email", "bob@example.org")
                        .status())
                .isEqualTo(429);
    }

    @Test
    void addressThatIsNotConfirmedSignsNobodyIn() {
        Visitor eve = forum.visitor();
        eve.post("/sign-up", "name", "Eve", "email", "eve@example.org", "password", ForumServer.PASSWORD);
        ask("eve@example.org");
        assertThat(forum.mailbox().last().subject()).contains("no account");
        assertThat(forum.visitor()
                        .post("/sign-in", "name", "eve@example.org", "password", ForumServer.PASSWORD)
                        .status())
                .isEqualTo(422);
    }
}
