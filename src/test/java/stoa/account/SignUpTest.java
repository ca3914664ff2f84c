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
class SignUpTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Visitor ada;

    @BeforeEach
    void visit() {
        ada = forum.visitor();
    }

    private Page signUp(String name, String email) {
        return signUp(forum.visitor(), name, email);
    }

    private static Page signUp(Visitor visitor, String name, String email) {
        return visitor.post("/sign-up", "name", name, "email", email, "password", ForumServer.PASSWORD);
    }

    private Page say(Visitor visitor, String article) {
        return visitor.post(article + "/comments", "name", "", "body", "Lit at dusk");
    }

    @Test
    void visitorBecomesAMemberAndCommentsOnceHerAddressIsConfirmed() throws Exception {
        String article = forum.article("On lamps");
        Page form = ada.click(ada.get("/"), "Become a member");
        Page after = ada.press(
                form, "Become a member", "name", "Ada", "email", "ada@example.org", "password", ForumServer.PASSWORD);
        assertThat(after.path()).isEqualTo("/account/email");
        assertThat(after.text("header.site")).contains("Ada");
        assertThat(after.text("main")).contains("A letter is on its way to ada@example.org");
        assertThat(ada.get(article).text(".say")).contains("confirmed your e-mail address");

        Mailbox.Letter letter = forum.mailbox().last();
        assertThat(letter.address()).isEqualTo("ada@example.org");
        Page confirmed = ada.press(ada.get(letter.link()), "Confirm address");
        assertThat(confirmed.path()).isEqualTo("/account/email");
        assertThat(confirmed.text("main")).contains("Letters to you go to ada@example.org");
        Page said = ada.press(ada.get(article), "Post comment", "body", "Lit at dusk");
        assertThat(said.text("article.comment")).contains("Ada").contains("Lit at dusk");
    }

    @Test
    void whatIsWrongIsToldInTheOrderOfTheFields() {
        Page refused = ada.press(ada.get("/sign-up"), "Become a member");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".problems a").eachAttr("href"))
                .containsExactly("#name", "#email", "#password");
    }

    @Test
    void whoHasNotConfirmedAnAddressIsToldHowAndKeepsWhatSheWrote() throws Exception {
        String article = forum.article("On lamps");
        signUp(ada, "Ada", "ada@example.org");
        Page refused = say(ada, article);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.value("body")).isEqualTo("Lit at dusk");
        assertThat(refused.text(".problems")).contains("not confirmed yet").contains("letter");
        assertThat(forum.visitor().get(article).count("article.comment")).isZero();

        assertThat(ada.press(refused, "Send the letter again").path()).isEqualTo("/account/email");
        assertThat(forum.mailbox().to("ada@example.org")).hasSize(2);
        ada.press(ada.get(forum.mailbox().all().get(0).link()), "Confirm address");
        assertThat(say(ada, article).text("article.comment")).contains("Lit at dusk");
    }

    @Test
    void lookingAtTheLinkUsesNothingUp() {
        signUp(ada, "Ada", "ada@example.org");
        String link = forum.mailbox().last().link();
        Page page = ada.get(link);
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        for (int i = 0; i < 3; i++) {
            assertThat(ada.get(link).status()).isEqualTo(200);
            assertThat(ada.send("HEAD", link).status()).isEqualTo(200);
        }
        assertThat(ada.press(page, "Confirm address").status()).isEqualTo(200);
        assertThat(ada.get(link).status()).isEqualTo(410);
        assertThat(ada.pressOnly(page, "Confirm address").status()).isEqualTo(410);
    }

    @Test
    void linkIsGoodForADayAndTheNameForAWeek() {
        signUp(ada, "Ada", "ada@example.org");
        String link = forum.mailbox().last().link();
        forum.clock().advance(Duration.ofHours(24).minusSeconds(1));
        Page page = ada.get(link);
        assertThat(page.status()).isEqualTo(200);
        forum.clock().advance(Duration.ofSeconds(1));
        assertThat(ada.get(link).status()).isEqualTo(410);
        assertThat(ada.pressOnly(page, "Confirm address").status()).isEqualTo(410);
        assertThat(ada.get("/account/email").text("main")).contains("Give yours");

        assertThat(signUp("ada", "eve@example.org").status()).isEqualTo(422);
        forum.clock().advance(Duration.ofDays(6).plusSeconds(1));
        assertThat(signUp("ada", "eve@example.org").status()).isEqualTo(200);
    }

    @Test
    void linkIsForWhoSignedUpAndNobodyElse() throws Exception {
        signUp(ada, "Ada", "bob@example.org");
        String link = forum.mailbox().last().link();
        Visitor bob = forum.signedIn("Bob", Role.MEMBER);
        assertThat(bob.get(link).status()).isEqualTo(403);
        assertThat(bob.post("/email/confirm", "key", link.replaceFirst(".*=", ""))
                        .status())
                .isEqualTo(403);
        Page nobody = forum.visitor().get(link);
        assertThat(nobody.text("h1")).isEqualTo("Sign in");
        assertThat(forum.visitor()
                        .press(nobody, "Sign in", "name", "Ada", "password", ForumServer.PASSWORD)
                        .text("h1"))
                .isEqualTo("Confirm your e-mail address");
    }

    @Test
    void nameThatIsTakenIsRefusedHoweverItIsPut() throws Exception {
        forum.addMember("Ada", Role.MEMBER);
        forum.addMember("@da", Role.MEMBER);
        assertThat(List.of("ADA", "Аdа", "A d a", "@da", "Ada", "𝐀𝐝𝐚")).allSatisfy(name -> {
            Page refused = signUp(name, "eve@example.org");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("#name-problem")).contains("taken");
            assertThat(refused.value("name")).isEqualTo(name);
            assertThat(refused.value("email")).isEqualTo("eve@example.org");
            assertThat(refused.value("password")).isEmpty();
        });
        assertThat(forum.mailbox().all()).isEmpty();
    }

    @Test
    void nameThatWouldMisleadIsRefused() {
        assertThat(List.of("Moderator", "The Admin", "Administrat0r", "ada@example.org", "", "\u200B", "A\u202Eda"))
                .allSatisfy(name -> {
                    Page refused = signUp(name, "eve@example.org");
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.text("#name-problem")).isNotEmpty();
                });
    }

    @Test
    void addressThatIsNoneIsRefusedAndNoLetterGoesAnywhere() {
        assertThat(List.of(
                        "",
                        "ada",
                        "ada@example.org\r\nBcc: all@example.org",
                        "ada@example.org\nSubject: x",
                        "ada@example.org,eve@example.org",
                        "Ada <ada@example.org>",
                        "\"a b\"@example.org",
                        "ada@exa\u0000mple.org",
                        "ada@example.org\u2028Bcc:x@example.org"))
                .allSatisfy(email -> {
                    Page refused = signUp("Ada", email);
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.text("#email-problem")).contains("ada@example.org");
                });
        assertThat(forum.mailbox().all()).isEmpty();
    }

    @Test
    void hugeFieldsAreShownBack() {
        String huge = "x".repeat(80_000);
        Page refused = ada.post("/sign-up", "name", huge, "email", huge + "@example.org", "password", huge);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".problems li")).hasSize(3);
        assertThat(ada.post("/sign-in", "name", huge + "@" + huge, "password", huge)
                        .status())
                .isEqualTo(422);
        assertThat(ada.post("/password/forgotten", "email", huge + "@example.org")
                        .status())
                .isEqualTo(422);
        assertThat(ada.get("/email/confirm?key=" + "k".repeat(4_000)).status()).isEqualTo(200);
        assertThat(ada.get("/password/new?key=" + "k".repeat(4_000)).status()).isEqualTo(410);
        assertThat(ada.post("/password/new", "key", huge, "password", huge).status())
                .isEqualTo(410);
    }

    @Test
    void letterSaysNothingThatAStrangerTyped() {
        signUp("Buy at evil.example now", "ada@example.org");
        Mailbox.Letter letter = forum.mailbox().last();
        assertThat(letter.plain() + letter.html() + letter.subject()).doesNotContain("evil");
        assertThat(letter.plain())
                .contains("24 hours")
                .contains("http://localhost:")
                .doesNotContain("<");
    }

    @Test
    void ofManyAtOnceWhoWantANameOneGetsIt() {
        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> signUp("Ada", "ada" + i + "@example.org").status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(200, 422, 422, 422, 422, 422);
        assertThat(forum.mailbox().all()).hasSize(1);
    }

    @Test
    void membersByTheThousandAreSlowedDown() {
        for (int i = 0; i < 20; i++) {
            assertThat(signUp("Member " + i + "x", "m" + i + "@example.org").status())
                    .isEqualTo(200);
        }
        Page slowed = signUp("One more", "more@example.org");
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isEqualTo("60");
        assertThat(slowed.text(".problems")).contains("again in 60 seconds");
        assertThat(slowed.value("name")).isEqualTo("One more");
        forum.clock().advance(Duration.ofSeconds(60));
        assertThat(signUp("One more", "more@example.org").status()).isEqualTo(200);
    }

    @Test
    void forgedFormIsShownBackFilledIn() {
        Page refused = signUp(forum.visitor().with("Sec-Fetch-Site", "cross-site"), "Ada", "ada@example.org");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.value("name")).isEqualTo("Ada");
        assertThat(refused.value("email")).isEqualTo("ada@example.org");
    }
}
