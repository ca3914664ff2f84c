package stoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static stoa.browser.Hands.signIn;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stoa.ForumServer;
import stoa.account.Role;

@InBrowser
class ForgeryTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @RegisterExtension
    final Windows windows = new Windows(forum);

    private HttpServer elsewhere;
    private String article;

    @BeforeEach
    void publish() throws Exception {
        article = forum.article("On porches");
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.start();
    }

    @AfterEach
    void stop() {
        elsewhere.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, application/x-www-form-urlencoded",
        "localhost, application/x-www-form-urlencoded",
        "127.0.0.1, text/plain",
        "localhost, multipart/form-data"
    })
    void pageElsewherePostsNothingInAReadersName(String host, String encoding) throws IOException {
        Page ada = windows.open(Scripts.ON);
        Response answer = lure(ada, host, encoding, article + "/comments");

        assertThat(answer.status()).isEqualTo(403);
        ada.navigate(article);
        assertThat(ada.locator("#comments-title")).hasText("No comments");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "localhost"})
    void pageElsewhereHidesNothingInAModeratorsName(String host) throws Exception {
        forum.visitor().post(article + "/comments", "name", "Ada", "body", "Hello");
        forum.addMember("Eve", Role.MODERATOR);
        Page eve = windows.open(Scripts.ON);
        signIn(eve, "Eve");
        Response answer = lure(eve, host, "application/x-www-form-urlencoded", "/comments/1/hide");

        assertThat(answer.status()).isEqualTo(403);
        eve.navigate(article);
        assertThat(eve.locator("#comment-1 .text")).hasText("Hello");
        assertThat(eve.locator("header .who")).hasText("Eve");
    }

    /** Visits a page of another site that sends a form to ours by itself; the answer is ours. */
    private Response lure(Page page, String host, String encoding, String action) throws IOException {
        String target = forum.address() + action;
        byte[] trap = """
                <!doctype html><title>Nice pictures</title>
                <form method="post" action="%s" enctype="%s">
                <input name="body" value="Buy"><input name="name" value="Bob"><input name="reason" value="spam">
                </form><script>document.forms[0].submit()</script>
                """.formatted(target, encoding).getBytes(StandardCharsets.UTF_8);
        elsewhere.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, trap.length);
            exchange.getResponseBody().write(trap);
            exchange.close();
        });
        URI there = URI.create("http://" + host + ":" + elsewhere.getAddress().getPort() + "/");
        windows.allow(there);
        Response answer = page.waitForResponse(target, () -> page.navigate(there.toString()));
        page.waitForURL(target);
        return answer;
    }
}
