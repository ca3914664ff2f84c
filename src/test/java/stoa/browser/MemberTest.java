package stoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static stoa.browser.Hands.comment;
import static stoa.browser.Hands.fill;
import static stoa.browser.Hands.follow;
import static stoa.browser.Hands.press;
import static stoa.browser.Hands.signIn;

import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stoa.ForumServer;
import stoa.MailServer;
import stoa.TestSettings;
import stoa.account.Role;

/** What a member's time here is like, from the first letter to the last page. */
@InBrowser
class MemberTest {
    private static final String NEW_PASSWORD = "the shade of a fig tree";

    private final MailServer mail = new MailServer();

    @RegisterExtension
    final MailServer lastToGo = mail;

    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().smtp(mail.smtp()));

    @RegisterExtension
    final Windows windows = new Windows(forum);

    private String article;

    @BeforeEach
    void publish() throws Exception {
        article = forum.article("On porches");
    }

    @ParameterizedTest
    @EnumSource
    void signsUpCommentsIsAnsweredAndWantsNoMoreLetters(Scripts scripts) throws Exception {
        Page ada = windows.open(scripts);
        becomesAMember(ada);
        ada.navigate(article);
        fill(ada, "Your comment", "Good mroning");
        press(ada, "Post comment");
        follow(ada, "Edit, 15 minutes left");
        fill(ada, "Your comment", "Good morning");
        press(ada, "Save changes");
        assertThat(ada.locator("#comment-1 .text")).hasText("Good morning");
        assertThat(ada.locator("#comment-1")).containsText("edited");

        Page bob = windows.open(scripts);
        bob.navigate(article);
        follow(bob, "Reply to Ada");
        comment(bob, "Bob", "And a good day");
        ada.navigate("/inbox");
        assertThat(ada.locator(".inbox li")).containsText("Bob answered your comment");

        forum.clock().advance(Duration.ofMinutes(10));
        MimeMessage letter = letter();
        assertThat(MailServer.plain(letter)).contains("> And a good day");
        ada.navigate(path(letter, "/letters/stop/"));
        press(ada, "Send me no more of these");
        assertThat(ada.locator("main")).containsText("You get no more letters about answers to your comments");
    }

    private void becomesAMember(Page ada) throws Exception {
        follow(ada, "Become a member");
        fill(ada, "Name", "Ada");
        fill(ada, "E-mail", "ada@example.org");
        fill(ada, "Password", ForumServer.PASSWORD);
        press(ada, "Become a member");
        assertThat(ada.locator("main")).containsText("A letter is on its way to ada@example.org");
        ada.navigate(path(letter(), "/email/confirm"));
        press(ada, "Confirm address");
        assertThat(ada.locator("main")).containsText("Letters to you go to ada@example.org");
    }

    @ParameterizedTest
    @EnumSource
    void choosesANewPasswordByLetter(Scripts scripts) throws Exception {
        forum.addMemberWithEmail("Ada", Role.MEMBER);
        Page ada = windows.open(scripts);
        follow(ada, "Sign in");
        follow(ada, "I have forgotten my password");
        fill(ada, "E-mail", "ada@example.org");
        press(ada, "Send the letter");
        ada.navigate(path(letter(), "/password/new"));
        fill(ada, "New password", NEW_PASSWORD);
        press(ada, "Change password");
        ada.navigate("/sign-in");
        fill(ada, "Name or e-mail", "ada");
        fill(ada, "Password", NEW_PASSWORD);
        press(ada, "Sign in");

        assertThat(ada.locator("header .who")).hasText("Ada");
    }

    @ParameterizedTest
    @EnumSource
    void leavesAndTakesNothingFromTheConversation(Scripts scripts) throws Exception {
        forum.addMember("Ada", Role.MEMBER);
        Page ada = windows.open(scripts);
        signIn(ada, "Ada");
        ada.navigate(article);
        fill(ada, "Your comment", "Good morning");
        press(ada, "Post comment");
        follow(ada, "Ada");
        follow(ada, "Delete your account");
        press(ada, "Go on");
        fill(ada, "Your password", ForumServer.PASSWORD);
        press(ada, "Delete my account");
        assertThat(ada).hasURL(forum.address() + "/goodbye");
        assertThat(ada.locator("header .who")).hasCount(0);
        ada.navigate(article);
        assertThat(ada.locator("#comment-1")).containsText("Former member");
        assertThat(ada.locator("#comment-1 .text")).hasText("Good morning");
    }

    /** The newest one. */
    private MimeMessage letter() throws Exception {
        forum.forum().sendLetters();
        List<MimeMessage> received = mail.received();
        assertThat(received).isNotEmpty();
        return received.get(received.size() - 1);
    }

    /** Of the address in the letter whose path begins so. */
    private static String path(MimeMessage letter, String begin) {
        Matcher address =
                Pattern.compile("https?://[^/\\s]+(" + begin + "\\S*)").matcher(MailServer.plain(letter));
        assertThat(address.find()).as("an address of " + begin).isTrue();
        return address.group(1);
    }
}
