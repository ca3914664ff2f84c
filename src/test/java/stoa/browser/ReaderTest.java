package stoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static stoa.browser.Hands.comment;
import static stoa.browser.Hands.fill;
import static stoa.browser.Hands.follow;
import static stoa.browser.Hands.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stoa.ForumServer;

@InBrowser
class ReaderTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @RegisterExtension
    final Windows windows = new Windows(forum);

    private String article;

    @BeforeEach
    void publish() throws Exception {
        article = forum.article("On porches");
    }

    @ParameterizedTest
    @EnumSource
    void readsCommentsAndSeesIt(Scripts scripts) {
        Page ada = windows.open(scripts);
        follow(ada, "On porches");
        assertThat(ada.getByText("Something to talk about.")).isVisible();
        comment(ada, "Ada", "Good *morning*.");

        assertThat(ada).hasURL(forum.address() + article + "#comment-1");
        assertThat(ada.locator("#comment-1 .text")).hasText("Good morning.");
        assertThat(ada.locator("#comment-1")).isInViewport();
        Page bob = windows.open(scripts);
        bob.navigate(article);
        assertThat(bob.locator("#comment-1 .text em")).hasText("morning");
    }

    @ParameterizedTest
    @EnumSource
    void repliesBelowWhatIsAnswered(Scripts scripts) {
        Page ada = windows.open(scripts);
        ada.navigate(article);
        comment(ada, "Ada", "First");
        follow(ada, "Reply to Ada");
        assertThat(ada.locator(".answered .text")).hasText("First");
        comment(ada, "Bob", "Second");

        assertThat(ada.locator("#comment-1 ~ details #comment-2 .text")).hasText("Second");
        ada.locator("summary", new Page.LocatorOptions().setHasText("1 reply")).click();
        assertThat(ada.locator("#comment-2")).isHidden();
    }

    @ParameterizedTest
    @EnumSource
    void looksAtItBeforeItIsPosted(Scripts scripts) {
        Page ada = windows.open(scripts);
        ada.navigate(article);
        fill(ada, "Your comment", "**Bold**");
        fill(ada, "Your name", "Ada");
        press(ada, "Preview");

        assertThat(ada.locator(".preview strong")).hasText("Bold");
        assertThat(ada.locator(".preview")).isFocused();
        assertThat(ada.getByLabel("Your comment", exact())).hasValue("**Bold**");
        press(ada, "Post comment");
        assertThat(ada.locator("#comment-1 strong")).hasText("Bold");
    }

    @ParameterizedTest
    @EnumSource
    void refusedCommentKeepsItsTextAndLeadsToWhatIsWrong(Scripts scripts) {
        Page ada = windows.open(scripts);
        ada.navigate(article);
        comment(ada, "Moderator", "What I had to say\n\nin two parts");

        assertThat(ada.locator(".problems")).isFocused();
        assertThat(ada.locator(".problems")).isInViewport();
        assertThat(ada.getByLabel("Your comment", exact())).hasValue("What I had to say\n\nin two parts");
        ada.locator(".problems a").click();
        assertThat(ada.getByLabel("Your name")).isFocused();
        assertThat(ada.getByLabel("Your name"))
                .hasAccessibleDescription(java.util.regex.Pattern.compile("Choose another"));
        fill(ada, "Your name", "Ada");
        press(ada, "Post comment");
        assertThat(ada.locator("#comment-1 .text p").last()).hasText("in two parts");
    }

    @ParameterizedTest
    @EnumSource
    void nameIsRememberedIfAsked(Scripts scripts) {
        Page ada = windows.open(scripts);
        ada.navigate(article);
        ada.getByLabel("Remember my name").check();
        comment(ada, "Ada", "Hello");

        assertThat(ada.getByLabel("Your name", exact())).hasValue("Ada");
    }

    @ParameterizedTest
    @EnumSource
    void switchesBetweenLightAndDark(Scripts scripts) {
        Page ada = windows.open(scripts);
        ada.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        ada.navigate(article);
        assertThat(inkIsLight(ada)).isTrue();
        press(ada, "Light");

        assertThat(ada).hasURL(forum.address() + article);
        assertThat(ada.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setPressed(true)))
                .hasText("Light");
        assertThat(inkIsLight(ada)).isFalse();
        ada.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        press(ada, "Dark");
        assertThat(inkIsLight(ada)).isTrue();
        ada.navigate("/");
        assertThat(inkIsLight(ada)).isTrue();
        press(ada, "Automatic");
        assertThat(inkIsLight(ada)).isFalse();
    }

    /** As it is painted, whatever way the colour is written. */
    private static boolean inkIsLight(Page page) {
        return (Boolean) page.evaluate("""
                () => {
                    const brush = document.createElement('canvas').getContext('2d');
                    brush.fillStyle = getComputedStyle(document.querySelector('h1')).color;
                    brush.fillRect(0, 0, 1, 1);
                    return brush.getImageData(0, 0, 1, 1).data[1] > 127;
                }
                """);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
