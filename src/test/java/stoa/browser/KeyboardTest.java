package stoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stoa.ForumServer;

@InBrowser
class KeyboardTest {
    private static final int MOST_STOPS = 40;

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @RegisterExtension
    final Windows windows = new Windows(forum);

    @BeforeEach
    void publish() throws Exception {
        forum.article("On porches");
    }

    @ParameterizedTest
    @EnumSource
    void keyboardAloneIsEnoughToComment(Scripts scripts) {
        Page ada = windows.open(scripts);
        assertThat(tabTo(ada, "On porches"))
                .containsExactly("Skip to the text", "Stoa", "Sign in", "Become a member", "On porches");
        ada.keyboard().press("Enter");
        assertThat(ada.locator("h1")).hasText("On porches");

        assertThat(tabTo(ada, "Your comment"))
                .containsExactly(
                        "Skip to the text",
                        "Stoa",
                        "Sign in",
                        "Become a member",
                        "Report this article",
                        "Your comment");
        ada.keyboard().type("Typed by hand");
        assertThat(tabTo(ada, "Remember my name on this browser (keeps one cookie)"))
                .hasSize(2)
                .first()
                .isEqualTo("Your name");
        ada.keyboard().press("Space");
        ada.keyboard().press("Shift+Tab");
        ada.keyboard().type("Ada");
        assertThat(tabTo(ada, "Post comment")).hasSize(2);
        ada.keyboard().press("Enter");

        assertThat(ada.locator("#comment-1 .text")).hasText("Typed by hand");
        assertThat(ada.locator("#comment-1 header b")).hasText("Ada");
        assertThat(ada.getByLabel("Your name")).hasValue("Ada");
    }

    @ParameterizedTest
    @EnumSource
    void skipLinkLeadsPastTheHeader(Scripts scripts) {
        Page ada = windows.open(scripts);
        tabTo(ada, "Skip to the text");
        assertThat(ada.locator(".skip")).isInViewport();
        ada.keyboard().press("Enter");

        assertThat(tabTo(ada, "On porches")).containsExactly("On porches");
    }

    @ParameterizedTest
    @EnumSource
    void refusedCommentIsMendedWithTheKeyboard(Scripts scripts) {
        Page ada = windows.open(scripts);
        ada.navigate(forum.address() + "/articles/on-porches");
        tabTo(ada, "Your comment");
        ada.keyboard().type("Nobody said it");
        tabTo(ada, "Post comment");
        ada.keyboard().press("Enter");
        assertThat(ada.locator(".problems")).isFocused();

        ada.keyboard().press("Tab");
        ada.keyboard().press("Enter");
        assertThat(ada.getByLabel("Your name")).isFocused();
        ada.keyboard().type("Ada");
        ada.keyboard().press("Enter");
        assertThat(ada.locator("#comment-1 .text")).hasText("Nobody said it");
    }

    /** Presses Tab until the focus is on what has this name; answers with all names on the way. */
    private static List<String> tabTo(Page page, String name) {
        List<String> stops = new ArrayList<>();
        while (!stops.contains(name)) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(FOCUS_IS_SEEN))
                    .as("the focus is seen on “" + focused(page) + "”")
                    .isEqualTo(true);
            stops.add(focused(page));
            assertThat(stops).as("what Tab leads to").hasSizeLessThan(MOST_STOPS);
        }
        return stops;
    }

    private static final String FOCUS_IS_SEEN = """
            () => {
                const style = getComputedStyle(document.activeElement);
                const box = document.activeElement.getBoundingClientRect();
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
                    && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            }
            """;

    private static String focused(Page page) {
        return (String) page.evaluate("""
                () => {
                    const one = document.activeElement;
                    return one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent;
                }
                """);
    }
}
