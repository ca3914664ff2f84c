package stoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static stoa.browser.Hands.comment;
import static stoa.browser.Hands.fill;
import static stoa.browser.Hands.follow;
import static stoa.browser.Hands.press;
import static stoa.browser.Hands.signIn;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stoa.ForumServer;
import stoa.account.Role;

/** From a stranger's report to a comment that is back in its place, and many decisions at once. */
@InBrowser
class AppealTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @RegisterExtension
    final Windows windows = new Windows(forum);

    @ParameterizedTest
    @EnumSource
    void fromAReportToACommentThatIsBackInItsPlace(Scripts scripts) throws Exception {
        forum.article("On porches");
        forum.addMember("Eve", Role.MODERATOR);
        forum.addMember("Mia", Role.MODERATOR);
        Page ada = windows.open(scripts);
        follow(ada, "On porches");
        comment(ada, "Ada", "A rude poem");
        String address = ada.locator(".keep a").getAttribute("href");

        Page bob = windows.open(scripts);
        follow(bob, "On porches");
        follow(bob, "Report the comment by Ada");
        bob.getByLabel("Illegal content").check();
        press(bob, "Send report");
        assertThat(bob.locator(".problems")).isFocused();
        fill(bob, "Which law it breaks, or why it is illegal", "Section 185");
        bob.getByLabel("I believe in good faith that what I say here is accurate and complete")
                .check();
        fill(bob, "Your name", "Bob");
        fill(bob, "Your e-mail address", "bob@example.org");
        press(bob, "Send report");
        assertThat(bob.getByRole(AriaRole.STATUS)).containsText("We have your report");

        Page eve = windows.open(scripts);
        signIn(eve, "Eve");
        follow(eve, "Moderation");
        assertThat(eve.locator(".dossier")).containsText("Section 185");
        press(eve, "Abuse");
        bob.reload();
        assertThat(bob.locator("main")).containsText("The comment was hidden for abuse");
        assertThat(forum.mailbox().to("bob@example.org")).hasSize(2);

        ada.navigate(address);
        assertThat(ada.locator(".ruling")).containsText("do not allow abuse");
        fill(ada, "Why is the decision wrong?", "It is a quotation.");
        press(ada, "Send appeal");
        eve.navigate(forum.address() + "/moderation");
        assertThat(eve.locator(".dossier")).containsText("another moderator has to look at the appeal");
        Page mia = windows.open(scripts);
        signIn(mia, "Mia");
        follow(mia, "Moderation");
        assertThat(mia.locator(".dossier")).containsText("It is a quotation.");
        fill(mia, "Your answer and its reasons, for whoever appeals", "So it is.");
        press(mia, "Grant the appeal");

        ada.reload();
        assertThat(ada.locator("main")).containsText("Your appeal was granted");
        bob.navigate(forum.address() + "/articles/on-porches");
        assertThat(bob.locator("#comment-1 .text")).hasText("A rude poem");
    }

    @ParameterizedTest
    @EnumSource
    void manyAreHiddenAfterALookAtThemAndUndone(Scripts scripts) throws Exception {
        report(4);
        Page eve = windows.open(scripts);
        signIn(eve, "Eve");
        follow(eve, "Moderation");
        for (int i = 1; i <= 3; i++) {
            eve.locator("#m-" + i).check();
        }
        press(eve, "Hide: Spam…");
        assertThat(eve.locator(".lead")).containsText("3 comments will be hidden for spam");
        press(eve, "Do it");
        Page reader = windows.open(scripts);
        follow(reader, "On porches");
        assertThat(reader.locator("#comments-title")).hasText("1 comment");

        press(eve, "Undo them all");
        reader.reload();
        assertThat(reader.locator("#comments-title")).hasText("4 comments");
    }

    @ParameterizedTest
    @EnumSource(names = "ON")
    void oneKeyDecidesAndNoneWhileSomethingIsTyped(Scripts scripts) throws Exception {
        report(6);
        Page eve = windows.open(scripts);
        signIn(eve, "Eve");
        follow(eve, "Moderation");
        for (String key : new String[] {"a", "1", "2", "a", "u"}) {
            assertThat(eve.locator(".dossier")).hasCount(1);
            eve.keyboard().press(key);
            eve.waitForLoadState();
            eve.locator("[role=status], main h1").first().waitFor();
        }
        assertThat(eve.locator("main")).containsText("They were undone");
        eve.navigate(forum.address() + "/moderation");
        assertThat(eve.locator(".matters li")).hasCount(3);
        eve.locator("summary").last().click();
        eve.getByLabel("Note, for moderators only").last().focus();
        eve.keyboard().type("a1");
        assertThat(eve.getByLabel("Note, for moderators only").last()).hasValue("a1");
        assertThat(eve.locator(".matters li")).hasCount(3);
    }

    @ParameterizedTest
    @EnumSource
    void keyboardAloneIsEnoughToDecide(Scripts scripts) throws Exception {
        report(2);
        Page eve = windows.open(scripts);
        signIn(eve, "Eve");
        eve.navigate(forum.address() + "/moderation");
        for (int i = 1; i >= 0; i--) {
            tabTo(eve, "Leave it as it is");
            eve.keyboard().press("Enter");
            assertThat(eve.locator(".matters li")).hasCount(i);
        }
        assertThat(eve.locator("main")).containsText("Nothing waits for a decision");
    }

    private static void tabTo(Page page, String button) {
        for (int stops = 0; stops < 60; stops++) {
            page.keyboard().press("Tab");
            if (button.equals(page.evaluate("() => document.activeElement.textContent"))) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to “" + button + "”");
    }

    private void report(int comments) throws Exception {
        String article = forum.article("On porches");
        forum.addMember("Eve", Role.MODERATOR);
        for (int i = 1; i <= comments; i++) {
            forum.clock().advance(Duration.ofMinutes(1));
            forum.visitor().post(article + "/comments", "name", "Guest", "body", "Remark number " + i);
            forum.visitor().post("/comments/" + i + "/report", "reason", "off-topic", "words", "Look");
        }
    }
}
