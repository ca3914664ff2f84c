package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Mailbox;
import stoa.Page;
import stoa.Visitor;

@Tag("http")
class PasswordTest {
    private static final String NEW = "seven lamps in a row";

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Visitor ada;

    @BeforeEach
    void signIn() throws Exception {
        ada = forum.signedIn("Ada", Role.MEMBER, "ada@example.org");
    }

    private Page signIn(String name, String password) {
        return forum.visitor().post("/sign-in", "name", name, "password", password);
    }

    private String reset() {
        Visitor visitor = forum.visitor();
        visitor.press(visitor.get("/password/forgotten"), "Send the letter", "email", "ada@example.org");
        return forum.mailbox().last().link();
    }

    @Test
    void forgottenPasswordIsReplacedByTheLinkOfALetter() {
        Visitor elsewhere = forum.visitor();
        Page form = elsewhere.click(elsewhere.get("/sign-in"), "I have forgotten my password");
        Page sent = elsewhere.press(form, "Send the letter", "email", "Ada@Example.org");
        assertThat(sent.text("main")).contains("A letter is on its way to Ada@Example.org");

        Page choose = elsewhere.get(forum.mailbox().last().link());
        assertThat(choose.text("main")).contains("Ada");
        Page done = elsewhere.press(choose, "Change password", "password", NEW);
        assertThat(done.text("h1")).isEqualTo("Your password is changed");
        assertThat(ada.get("/").text("header.site")).doesNotContain("Ada");
        assertThat(signIn("Ada", ForumServer.PASSWORD).status()).isEqualTo(422);
        assertThat(signIn("Ada", NEW).text("header.site")).contains("Ada");

        Mailbox.Letter told = forum.mailbox().last();
        assertThat(told.subject()).isEqualTo("Your password was changed");
        assertThat(told.plain()).contains("March 1, 2026 at 12:00");
        assertThat(told.hasLink()).isFalse();
    }

    @Test
    void linkWorksOnceAndForOneHourAndEndsTheOthers() {
        String first = reset();
        String second = reset();
        Page form = forum.visitor().get(first);
        assertThat(form.header("Cache-Control")).contains("no-store");
        assertThat(forum.visitor()
                        .press(form, "Change password", "password", NEW)
                        .status())
                .isEqualTo(200);
        assertThat(forum.visitor()
                        .press(form, "Change password", "password", NEW)
                        .status())
                .isEqualTo(410);
        assertThat(forum.visitor().get(second).status()).isEqualTo(410);

        forum.clock().advance(Duration.ofHours(1));
        String third = reset();
        Page late = forum.visitor().get(third);
        forum.clock().advance(Duration.ofHours(1).minusSeconds(1));
        assertThat(forum.visitor().get(third).status()).isEqualTo(200);
        forum.clock().advance(Duration.ofSeconds(1));
        assertThat(forum.visitor()
                        .press(late, "Change password", "password", NEW)
                        .status())
                .isEqualTo(410);
        assertThat(signIn("Ada", NEW).status()).isEqualTo(200);
    }

    @Test
    void ofManyWhoUseALinkAtOnceOneDoes() {
        Page form = forum.visitor().get(reset());
        List<Integer> answers = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> forum.visitor()
                        .pressOnly(form, "Change password", "password", NEW + i)
                        .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers)
                .containsOnlyOnce(303)
                .allMatch(status -> List.of(303, 409, 410).contains(status));
    }

    @Test
    void newPasswordThatIsNoneIsRefusedAndTheLinkStaysGood() {
        Page form = forum.visitor().get(reset());
        for (String bad : List.of("", "short", "1234567890", "Ada", "x".repeat(2_000))) {
            Page refused = forum.visitor().press(form, "Change password", "password", bad);
            assertThat(refused.status()).as(bad).isEqualTo(422);
            assertThat(refused.text("#password-problem")).isNotEmpty();
            assertThat(forum.visitor()
                            .press(refused, "Change password", "password", bad)
                            .status())
                    .isEqualTo(422);
        }
        assertThat(forum.visitor()
                        .press(form, "Change password", "password", NEW)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void lettersComeFromTheForumWhateverTheHostSays() {
        for (String header : List.of("X-Forwarded-Host", "Forwarded", "X-Host")) {
            forum.visitor()
                    .with(header, header.equals("Forwarded") ? "host=evil.example" : "evil.example")
                    .post("/password/forgotten", "email", "ada@example.org");
            forum.clock().advance(Duration.ofHours(1));
        }
        assertThat(forum.mailbox().all())
                .hasSize(3)
                .allMatch(letter -> !(letter.plain() + letter.html()).contains("evil"))
                .allMatch(letter -> letter.plain().contains("http://localhost:"));
    }

    @Test
    void ownPasswordIsChangedAndEverySessionButThisEnds() {
        Visitor phone = forum.visitor();
        phone.post("/sign-in", "name", "Ada", "password", ForumServer.PASSWORD);
        String reset = reset();
        Page form = ada.click(ada.get("/account"), "Password");
        Page done = ada.press(form, "Change password", "current", ForumServer.PASSWORD, "password", NEW);
        assertThat(done.path()).isEqualTo("/account");
        assertThat(done.text("header.site")).contains("Ada");
        assertThat(phone.get("/").text("header.site")).doesNotContain("Ada");
        assertThat(forum.visitor().get(reset).status()).isEqualTo(410);
        assertThat(signIn("Ada", NEW).text("header.site")).contains("Ada");
        assertThat(forum.mailbox().last().subject()).isEqualTo("Your password was changed");
    }

    @Test
    void ownPasswordTakesTheOldOneAndAGoodNewOne() {
        Page wrong = ada.post("/account/password", "current", "not her password", "password", NEW);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#current-problem")).contains("not your password");
        Page bad = ada.post("/account/password", "current", ForumServer.PASSWORD, "password", "ada");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text("#password-problem")).isNotEmpty();
        assertThat(signIn("Ada", ForumServer.PASSWORD).text("header.site")).contains("Ada");
        assertThat(forum.mailbox().all()).isEmpty();
    }

    @Test
    void browsersThatKnewHerKnowHerNoMoreWhenThePasswordChanges() {
        Visitor thief = forum.visitor();
        thief.press(thief.post("/sign-in", "name", "Ada", "password", ForumServer.PASSWORD), "Sign out");
        ada.post("/account/password", "current", ForumServer.PASSWORD, "password", NEW);
        for (int i = 0; i < 5; i++) {
            thief.post("/sign-in", "name", "Ada", "password", "guess number " + i);
        }
        assertThat(signIn("Ada", NEW).status()).isEqualTo(429);
        ada.press(ada.get("/"), "Sign out");
        assertThat(ada.post("/sign-in", "name", "Ada", "password", NEW).text("header.site"))
                .contains("Ada");
    }
}
