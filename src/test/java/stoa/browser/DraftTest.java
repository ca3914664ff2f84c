package stoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static stoa.browser.Hands.fill;
import static stoa.browser.Hands.follow;
import static stoa.browser.Hands.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;

/** Where scripts run, a comment that is not posted yet stays in the browser. */
@InBrowser
class DraftTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @RegisterExtension
    final Windows windows = new Windows(forum);

    private String article;

    @BeforeEach
    void publish() throws Exception {
        article = forum.article("On porches");
    }

    @Test
    void unsentCommentIsThereAgainUntilItIsPosted() throws Exception {
        String other = forum.article("On lamps");
        Page ada = windows.open(Scripts.ON);
        ada.navigate(article);
        assertThat(ada.locator(".draft")).isHidden();
        fill(ada, "Your comment", "Half a thought\n\nand the rest");
        ada.navigate(other);
        assertThat(text(ada)).hasValue("");
        ada.navigate(article);
        assertThat(text(ada)).hasValue("Half a thought\n\nand the rest");
        assertThat(ada.locator(".draft")).isVisible();

        press(ada, "Post comment");
        assertThat(ada.locator(".problems")).isVisible();
        ada.navigate(article);
        assertThat(text(ada)).hasValue("Half a thought\n\nand the rest");
        fill(ada, "Your name", "Ada");
        press(ada, "Post comment");
        assertThat(ada.locator("#comment-1")).isVisible();
        assertThat(text(ada)).hasValue("");
        ada.navigate(article);
        assertThat(text(ada)).hasValue("");
        assertThat(ada.locator(".draft")).isHidden();
    }

    @Test
    void repliesAreKeptByWhatTheyAnswer() throws Exception {
        forum.visitor().post(article + "/comments", "body", "First", "name", "Bob");
        Page ada = windows.open(Scripts.ON);
        ada.navigate("/comments/1/reply");
        fill(ada, "Your comment", "An answer");
        ada.navigate(article);
        assertThat(text(ada)).hasValue("");
        follow(ada, "Reply to Bob");
        assertThat(text(ada)).hasValue("An answer");
        fill(ada, "Your name", "Ada");
        press(ada, "Post comment");
        assertThat(ada.locator("#comment-2")).isVisible();
        ada.navigate("/comments/1/reply");
        assertThat(text(ada)).hasValue("");
    }

    @Test
    void withoutScriptsNothingIsKept() {
        Page ada = windows.open(Scripts.OFF);
        ada.navigate(article);
        fill(ada, "Your comment", "Half a thought");
        ada.navigate("/");
        ada.navigate(article);
        assertThat(text(ada)).hasValue("");
        assertThat(ada.locator(".draft")).isHidden();
    }

    private static Locator text(Page page) {
        return page.getByLabel("Your comment", new Page.GetByLabelOptions().setExact(true));
    }
}
