package stoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static stoa.browser.Hands.comment;
import static stoa.browser.Hands.fill;
import static stoa.browser.Hands.follow;
import static stoa.browser.Hands.hide;
import static stoa.browser.Hands.press;
import static stoa.browser.Hands.signIn;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stoa.ForumServer;
import stoa.MailServer;
import stoa.TestSettings;
import stoa.account.Role;

/** From a report to a comment that is back in its place. */
@InBrowser
class AppealTest {
    private final MailServer mail = new MailServer();

    @RegisterExtension
    final MailServer lastToGo = mail;

    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().smtp(mail.smtp()));

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
        assertThat(lettersAfterTenMinutes()).anyMatch(letter -> letter.contains("The comment was hidden for abuse"));

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
    void memberIsToldByLetterAppealsAndAnotherModeratorGrants(Scripts scripts) throws Exception {
        String article = forum.article("On porches");
        forum.addMember("Eve", Role.MODERATOR);
        forum.addMember("Mia", Role.MODERATOR);
        forum.addMemberWithEmail("Bob", Role.MEMBER);
        Page bob = windows.open(scripts);
        signIn(bob, "Bob");
        bob.navigate(article);
        fill(bob, "Your comment", "A rude poem");
        press(bob, "Post comment");
        Page eve = windows.open(scripts);
        signIn(eve, "Eve");
        eve.navigate(article);
        hide(eve, 1, "Abuse", "");

        assertThat(lettersAfterTenMinutes())
                .anyMatch(letter -> letter.contains("do not allow abuse") && letter.contains("> A rude poem"));
        follow(bob, "Inbox");
        press(bob, "Look at it");
        fill(bob, "Why is the decision wrong?", "It is a quotation.");
        press(bob, "Send appeal");
        assertThat(bob.locator(".ruling")).containsText("A moderator will decide about it");
        Page mia = windows.open(scripts);
        signIn(mia, "Mia");
        follow(mia, "Moderation");
        press(mia, "Grant the appeal");

        bob.reload();
        assertThat(bob.locator(".ruling")).containsText("Your appeal was granted");
        bob.navigate(article);
        assertThat(bob.locator("#comment-1 .text")).hasText("A rude poem");
    }

    private List<String> lettersAfterTenMinutes() throws Exception {
        forum.clock().advance(Duration.ofMinutes(10));
        forum.forum().sendLetters();
        return mail.received().stream().map(MailServer::plain).toList();
    }
}
