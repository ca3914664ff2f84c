package stoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.SharedForum;
import stoa.TestSettings;
import stoa.Visitor;
import stoa.account.Role;

/** Under which names the forum is to be had, by what stands in the request and not by where it comes from. */
@Tag("http")
@SharedForum
class HostTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().at("http://forum.example.org"));

    @RegisterExtension
    final ForumServer nameless = new ForumServer();

    private String answer(String head) throws IOException {
        return answer(forum, head);
    }

    private static String answer(ForumServer server, String head) throws IOException {
        try (RawClient client = new RawClient(server.address())) {
            return client.send(head + "\r\nConnection: close\r\n\r\n").rest();
        }
    }

    private String ask(String path, String host) throws IOException {
        return answer("GET " + path + " HTTP/1.1\r\nHost: " + host);
    }

    private List<String> everyKindOfPath() {
        String style = forum.visitor()
                .get("/")
                .document()
                .select("link[rel=stylesheet]")
                .attr("href");
        return List.of("/", style, "/sign-in", "/nowhere", "/static/none", "/transparency.csv", "/members/1/feed");
    }

    @Test
    void byAForeignNameNothingIsToBeHad() throws IOException {
        for (String path : everyKindOfPath()) {
            // where it can be kept, it is by now
            forum.visitor().fetch("GET", path);
            forum.visitor().fetch("GET", path);
            for (String host : List.of(
                    "evil.example",
                    "forum.example.org.evil.example",
                    "example.org",
                    "forum.example.org:7070",
                    "localhost",
                    "localhost:" + forum.address().getPort(),
                    "127.0.0.1:" + forum.address().getPort(),
                    "[::1]")) {
                assertThat(ask(path, host)).as(path + " of " + host).startsWith("HTTP/1.1 421 ");
                assertThat(ask(path, host + "\r\nX-Forwarded-Host: forum.example.org"))
                        .startsWith("HTTP/1.1 421 ");
            }
        }
    }

    @Test
    void itIsSaidWhereTheSiteIs() throws IOException {
        assertThat(ask("/", "evil.example"))
                .contains("This site is at http://forum.example.org, and at no other address.")
                .contains("Content-Security-Policy")
                .doesNotContain("evil.example");
    }

    @Test
    void formsAreNotTakenByAForeignNameEither() throws IOException {
        assertThat(answer("POST /sign-out HTTP/1.1\r\nContent-Length: 0\r\nHost: evil.example"))
                .startsWith("HTTP/1.1 421 ");
        assertThat(answer("GET http://evil.example/ HTTP/1.1\r\nHost: evil.example"))
                .startsWith("HTTP/1.1 421 ");
    }

    @Test
    void itsOwnNameCanBeWrittenInAllTheseWays() throws IOException {
        for (String host : List.of(
                "forum.example.org",
                "Forum.Example.ORG",
                "forum.example.org.",
                "forum.example.org:443",
                "forum.example.org:80")) {
            assertThat(ask("/", host)).as(host).startsWith("HTTP/1.1 200 ");
            assertThat(ask("/sign-in", host + "\r\nX-Forwarded-Host: evil.example"))
                    .as(host)
                    .startsWith("HTTP/1.1 200 ");
        }
        assertThat(answer("GET http://forum.example.org/ HTTP/1.1\r\nHost: forum.example.org"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void whoWatchesOverTheServerAsksItByItsOwnAddress() throws IOException {
        int port = forum.address().getPort();
        for (String host : List.of("localhost", "127.0.0.1", "[::1]", "LOCALHOST")) {
            assertThat(ask("/health", host + ":" + port)).as(host).startsWith("HTTP/1.1 200 ");
            assertThat(ask("/metrics", host + ":" + port)).as(host).startsWith("HTTP/1.1 200 ");
            assertThat(ask("/health", host + ":" + (port - 1))).as(host).startsWith("HTTP/1.1 421 ");
        }
        assertThat(ask("/health", "forum.example.org")).startsWith("HTTP/1.1 200 ");
        assertThat(ask("/metrics", "forum.example.org")).startsWith("HTTP/1.1 404 ");
        assertThat(ask("/health", "evil.example:" + port)).startsWith("HTTP/1.1 421 ");
    }

    @Test
    void whoCannotNameAHostMayStillAskHowItIs() throws IOException {
        assertThat(answer("GET /health HTTP/1.0")).startsWith("HTTP/1.1 200 ");
        assertThat(answer("GET / HTTP/1.0")).startsWith("HTTP/1.1 421 ");
        assertThat(answer("GET / HTTP/1.0\r\nHost: forum.example.org")).startsWith("HTTP/1.1 200 ");
        assertThat(answer("GET /health HTTP/1.1")).startsWith("HTTP/1.1 400 ");
    }

    /** Which asks this very server, by the public name. */
    @Test
    void whatIsHiddenIsStillLookedFor() throws Exception {
        String article = forum.article("On porches");
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        eve.post(article + "/comments", "body", "Words that are long enough to be known again");
        eve.post("/comments/1/hide", "reason", "spam");
        forum.forum().keepUp();

        assertThat(eve.get("/moderation").text("main")).contains("last looked for everywhere, and not found");
    }

    @Test
    void whereNoAddressIsSetAnyNameIsGood() throws IOException {
        assertThat(answer(nameless, "GET / HTTP/1.1\r\nHost: evil.example")).startsWith("HTTP/1.1 200 ");
        assertThat(answer(nameless, "GET / HTTP/1.0")).startsWith("HTTP/1.1 200 ");
    }
}
