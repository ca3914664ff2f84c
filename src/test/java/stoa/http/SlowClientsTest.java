package stoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;

class SlowClientsTest {
    /** More than the server has threads. */
    private static final int MANY = 260;

    private static final String FORM = "name=Bob&button=post&body=Written+slowly";

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private final List<RawClient> clients = new ArrayList<>();
    private String comments;

    @BeforeEach
    void publish() throws Exception {
        comments = forum.article("On porches") + "/comments";
    }

    @AfterEach
    void close() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
    }

    private RawClient client() throws IOException {
        RawClient client = new RawClient(forum.address());
        clients.add(client);
        return client;
    }

    private void assertAdaIsServed() {
        Visitor ada = forum.visitor().with("Cookie", "stoa-appearance=dark");
        Page article = ada.get("/articles/on-porches");
        assertThat(article.status()).isEqualTo(200);
        assertThat(ada.press(article, "Post comment", "name", "Ada", "body", "I am quick")
                        .text("#comments"))
                .contains("I am quick");
    }

    @Test
    void formsThatComeSlowlyHoldNobodyUpAndAreTakenInTheEnd() throws IOException {
        for (int i = 0; i < MANY; i++) {
            client().beginForm(comments, FORM.length()).send("name=");
        }
        assertAdaIsServed();

        RawClient bob = clients.get(MANY - 1).send(FORM.substring("name=".length()));
        assertThat(bob.line()).contains("303");
        assertThat(forum.visitor().get("/articles/on-porches").text("#comments"))
                .contains("Written slowly");
    }

    @Test
    void whatComesAfterTheLastAnswerIsNotDone() throws IOException {
        RawClient bob =
                client().send("GET /articles/on-porches HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(bob.rest()).startsWith("HTTP/1.1 200").contains("</html>");
        for (int i = 0; i < 3; i++) {
            bob.send("POST " + comments + " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + FORM.length()
                    + "\r\n\r\n" + FORM);
        }
        assertThat(bob.end().rest()).isEmpty();
        assertAdaIsServed();
        assertThat(forum.visitor().get("/articles/on-porches").text("#comments"))
                .doesNotContain("Written slowly");
    }

    /** Each asks for the body before anything is done, and then has a little of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /appearance | X-HTTP-Method-Override: POST",
                "GET /appearance | x-http-method-override: post",
                "GET / | Accept: text/html",
                "GET /articles/on-porches | Cookie: stoa-appearance=dark",
                "HEAD / | Accept: text/html",
                "PUT /appearance | X-HTTP-Method-Override: POST",
                "DELETE / | Accept: text/html",
                "PATCH /appearance | Accept: text/html",
                "OPTIONS /appearance | Accept: text/html",
                "TRACE /appearance | Accept: text/html",
                "FOO /appearance | Accept: text/html",
                "post /appearance | Accept: text/html",
                "POST /appearance | Connection: Upgrade~Upgrade: h2c~HTTP2-Settings: AAMAAABk",
                "GET /appearance | Connection: Upgrade~Upgrade: websocket~Sec-WebSocket-Version: 13",
                "POST /appearance | Content-Type: application/x-www-form-urlencoded;charset=x",
                "POST /appearance | Content-Type: multipart/form-data",
                "POST /nowhere | Content-Type: text/plain~Content-Type: text/html",
                "POST /letters/stop/none | Content-Encoding: gzip",
            })
    void bodiesThatComeSlowlyHoldNobodyUpWhateverTheyAreSentWith(String request, String headers) throws IOException {
        for (int i = 0; i < MANY; i++) {
            String length = i % 2 == 0 ? "Content-Length: 5000" : "Transfer-Encoding: chunked";
            client().begin(request, headers.replace("~", "\r\n") + "\r\n" + length + "\r\n")
                    .send("5\r\nname=\r\n");
        }
        assertAdaIsServed();
        assertStrangersAreServed();
    }

    private void assertStrangersAreServed() {
        assertThat(forum.visitor().get("/health").status()).isEqualTo(200);
        assertThat(forum.visitor().get("/").status()).isEqualTo(200);
        assertThat(forum.visitor().get("/articles/on-porches").status()).isEqualTo(200);
    }

    @Test
    void nobodyWaitsForAPageThatASlowClientHasAskedForFirst() throws IOException {
        client().begin("GET /articles/on-porches", "Content-Length: 5000\r\n").send("a");

        assertStrangersAreServed();
    }

    @Test
    void headsThatComeSlowlyHoldNobodyUp() throws IOException {
        for (int i = 0; i < MANY; i++) {
            client().send("GET / HTTP/1.1\r\nHost: local");
        }
        assertAdaIsServed();
        assertThat(clients.get(0).send("host\r\n\r\n").line()).contains("200");
    }

    @Test
    void readersThatDoNotReadHoldNobodyUp() throws Exception {
        // more than the system takes for a client that does not read
        String path = forum.article("On long colonnades", "\u67f1".repeat(330_000));
        for (int i = 0; i < MANY; i++) {
            RawClient client = client().send(
                            "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: stoa-appearance=dark\r\n\r\n");
            assertThat(client.line()).contains("200");
        }
        assertAdaIsServed();
    }
}
