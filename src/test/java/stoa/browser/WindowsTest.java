package stoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;

/** That what must not happen would be noticed. */
@InBrowser
class WindowsTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @RegisterExtension
    final Windows windows = new Windows(forum);

    @Test
    void styleWithinAPageIsNoticed() {
        Page page = windows.open(Scripts.ON);
        page.evaluate("document.body.setAttribute('style', 'color: red')");
        page.navigate("/");

        assertThat(windows.forgive()).singleElement().asString().contains("style-src");
    }

    @Test
    void pictureFromElsewhereIsNoticed() {
        Page page = windows.open(Scripts.ON);
        page.evaluate("document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.1:1/x.png'}))");
        page.navigate("/");

        assertThat(windows.forgive()).anyMatch(complaint -> complaint.contains("img-src"));
    }

    @Test
    void visitElsewhereIsNoticed() {
        Page page = windows.open(Scripts.OFF);
        try {
            page.navigate("http://127.0.0.1:1/");
        } catch (PlaywrightException e) {
            assertThat(e).hasMessageContaining("127.0.0.1:1");
        }

        assertThat(windows.forgive()).containsExactly("http://127.0.0.1:1/");
    }
}
