package stoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static stoa.browser.Hands.fill;
import static stoa.browser.Hands.follow;
import static stoa.browser.Hands.press;
import static stoa.browser.Hands.signIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.account.Role;

@InBrowser
class PasskeyTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @RegisterExtension
    final Windows windows = new Windows(forum);

    private Page ada;
    private SecurityKey key;

    @BeforeEach
    void giveAdaAKey() throws Exception {
        forum.addMember("Ada", Role.ADMINISTRATOR);
        ada = windows.open(Scripts.ON);
        key = SecurityKey.in(ada);
        signIn(ada, "Ada");
    }

    private void add(String name) {
        offer(name);
        assertThat(ada.locator(".passkeys b")).hasText(name);
    }

    private void offer(String name) {
        ada.navigate("/account/passkeys");
        ada.locator("#name").fill(name);
        ada.locator("#password").fill(ForumServer.PASSWORD);
        press(ada, "Add a passkey");
    }

    private void signInWithPasskey(String returnTo) {
        ada.navigate("/sign-in?return_to=" + returnTo);
        press(ada, "Sign in with a passkey");
    }

    @Test
    void addsOneAndSignsInWithItAlone() {
        add("Desk at home");
        assertThat(ada.locator(".passkeys .meta")).containsText("not used yet");
        press(ada, "Sign out");
        signInWithPasskey("/moderation/log");

        assertThat(ada).hasURL(forum.address() + "/moderation/log");
        assertThat(ada.locator("header .who")).hasText("Ada");
        ada.navigate("/account/passkeys");
        assertThat(ada.locator(".passkeys .meta")).containsText("last used March 1, 2026");
    }

    @Test
    void renamesAndRemovesIt() {
        add("Desk");
        ada.locator("summary").click();
        ada.locator(".passkeys [name=name]").fill("Desk at work");
        press(ada, "Rename passkey");
        assertThat(ada.locator(".passkeys b")).hasText("Desk at work");
        ada.locator("summary").click();
        ada.locator(".passkeys [name=password]").fill("a guess");
        press(ada, "Remove passkey");
        assertThat(ada.locator(".problems")).containsText("not your password");
        ada.locator(".passkeys [name=password]").fill(ForumServer.PASSWORD);
        press(ada, "Remove passkey");

        assertThat(ada.locator(".passkeys")).hasCount(0);
        press(ada, "Sign out");
        signInWithPasskey("/");
        assertThat(ada.locator(".problems")).containsText("does not open an account here");
        assertThat(ada.locator("header .who")).hasCount(0);
    }

    @Test
    void oneIsEnoughOnADevice() {
        add("First");
        offer("Second");

        assertThat(ada.locator("#passkey-words")).containsText("has a passkey for your account already");
        assertThat(ada.getByText("Create the passkey")).isVisible();
    }

    @Test
    void standsInForTheCodeAfterThePassword() {
        add("Phone");
        ada.navigate("/account/two-step");
        fill(ada, "Your password", ForumServer.PASSWORD);
        press(ada, "Set up two-step sign-in");
        forum.database().jdbi().useHandle(handle -> handle.execute("update two_step set confirmed_at = begun_at"));
        press(ada, "Sign out");
        signIn(ada, "Ada");
        assertThat(ada.locator("h1")).hasText("Second step");
        press(ada, "Use a passkey");

        assertThat(ada.locator("header .who")).hasText("Ada");
    }

    @Test
    void passkeyOfSomebodyElseIsNoSecondStep() throws Exception {
        forum.addMember("Bob", Role.MEMBER);
        add("Phone");
        forum.database().jdbi().useHandle(handle -> handle.execute("""
                insert into two_step (member_id, secret, last_step, begun_at, confirmed_at)
                select id, 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 0, created_at, created_at from member where name = 'Bob'
                """));
        press(ada, "Sign out");
        signIn(ada, "Bob");

        assertThat(ada.getByText("Use a passkey")).hasCount(0);
        signInWithPasskeyHalfWay();
        assertThat(ada.locator("header .who")).hasCount(0);
    }

    /** By the button of the page before, which asks for passkeys of whoever is half-way in. */
    private void signInWithPasskeyHalfWay() {
        ada.navigate("/sign-in");
        press(ada, "Sign in with a passkey");
        assertThat(ada.locator("#passkey-words, .problems"))
                .not()
                .hasText("Your browser now asks you for the passkey.");
    }

    @Test
    void requirementForStaffIsMetByAPasskeyAndThePasswordIsNotEnoughAnyMore() {
        add("Phone");
        ada.navigate("/moderation/security");
        press(ada, "Require two-step sign-in or a passkey");
        assertThat(ada.locator(".staff")).containsText("1 passkey");
        press(ada, "Sign out");
        signIn(ada, "Ada");
        assertThat(ada.locator("h1")).hasText("Second step");
        assertThat(ada.getByLabel("Code")).hasCount(0);
        press(ada, "Use a passkey");

        assertThat(ada.locator("header .who")).hasText("Ada");
    }

    @Test
    void copiedPasskeyIsFoundOutByItsCount() {
        add("Phone");
        press(ada, "Sign out");
        forum.database().jdbi().useHandle(handle -> handle.execute("update passkey set signature_count = 1000"));
        signInWithPasskey("/");

        assertThat(ada.locator(".problems")).containsText("or copied");
        press(ada, "Try again");
        assertThat(ada.locator(".problems")).isVisible();
        assertThat(ada.locator("header .who")).hasCount(0);
    }

    @Test
    void answerCountsOnceAndForFiveMinutesAndFromTheSameBrowser() {
        add("Phone");
        press(ada, "Sign out");
        String answer = answerWithoutSending();
        Page thief = windows.open(Scripts.ON);
        assertThat(send(thief, answer)).contains("from another browser");
        assertThat(send(ada, answer)).contains("Ada");
        press(ada, "Sign out");
        assertThat(send(ada, answer)).contains("a second time");

        String late = answerWithoutSending();
        forum.clock().advance(Duration.ofMinutes(5));
        assertThat(send(ada, late)).contains("too late");
    }

    @Test
    void answerThatWasTamperedWithCountsForNothing() {
        add("Phone");
        press(ada, "Sign out");
        for (List<String> change : List.of(
                List.of("\"signature\":\"", "\"signature\":\"AAAA"),
                List.of("\"userHandle\":\"", "\"userHandle\":\"AAAA"),
                List.of("\"authenticatorData\":\"", "\"authenticatorData\":\"AAAA"))) {
            String answer = answerWithoutSending();
            String changed = answer.replace(change.get(0), change.get(1));
            assertThat(changed).isNotEqualTo(answer);
            assertThat(send(ada, changed)).contains("You are not signed in").doesNotContain("went wrong");
        }
    }

    @Test
    void deviceHasToMakeSureWhoHoldsIt() {
        add("Phone");
        press(ada, "Sign out");
        key.recognisesNobody();
        signInWithPasskey("/");

        assertThat(ada.locator("#passkey-words")).containsText("You can try again");
        key.recognisesItsOwner();
        press(ada, "Use a passkey");
        assertThat(ada.locator("header .who")).hasText("Ada");
    }

    @Test
    void withoutScriptsThePageSaysWhatIsMissing() {
        Page bob = windows.open(Scripts.OFF);
        bob.navigate("/sign-in");
        press(bob, "Sign in with a passkey");

        assertThat(bob.locator("#passkey-words")).containsText("Passkeys need scripts");
        assertThat(bob.getByText("Use a passkey")).isHidden();
        follow(bob, "sign in with your password");
        assertThat(bob.locator("h1")).hasText("Sign in");
    }

    /** What the script would send, kept back. */
    private String answerWithoutSending() {
        ada.navigate("/sign-in");
        ada.route(
                "**/passkey-*.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("")));
        press(ada, "Sign in with a passkey");
        ada.locator("[data-options]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        ada.unroute("**/passkey-*.js");
        return (String) ada.evaluate("""
                async () => {
                    const wanted = JSON.parse(document.querySelector('[data-options]').dataset.options).publicKey;
                    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(wanted);
                    return JSON.stringify(await navigator.credentials.get({ publicKey }));
                }
                """);
    }

    /** Sends it as the form would; answers with the words of the page that comes. */
    private static String send(Page page, String answer) {
        page.navigate("/sign-in");
        page.evaluate("""
                answer => {
                    const form = document.querySelector('form[action="/sign-in/passkey"]');
                    form.action = '/sign-in/passkey/answer';
                    form.append(Object.assign(document.createElement('input'), { name: 'credential', value: answer }));
                    form.submit();
                }
                """, answer);
        page.waitForURL(address -> !address.endsWith("/sign-in"));
        return page.locator("body").innerText();
    }
}
