package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.logging.QuietLog;

/** The label of a request on its answer, its error page and its lines in the log; and the lines of the access log. */
@Tag("http")
@Timeout(120)
class RequestIdTest {
    private static final String MADE = "[0-9a-z]{12}";

    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().accessLog());

    private String article;
    private Visitor ada;

    @BeforeEach
    void publish() throws Exception {
        article = forum.article("On lamps");
        ada = forum.visitor();
    }

    private static String id(Page page) {
        return page.header("X-Request-Id");
    }

    /** An answer may be here before its line is. */
    private static List<String> lines(String id) {
        while (QuietLog.linesWith("AccessLog msg=answered request=" + id + " ").isEmpty()) {
            Thread.onSpinWait();
        }
        return QuietLog.linesWith("request=" + id + " ");
    }

    @Test
    void everyAnswerHasOneOfItsOwn() {
        List<Page> answers = List.of(
                ada.get("/"),
                ada.get(article),
                ada.get(article),
                forum.visitor().with("If-None-Match", "*").getOnly(article),
                ada.get("/nowhere"),
                ada.send("DELETE", "/sign-in"),
                ada.send("HEAD", "/sign-in"),
                ada.postOnly(article + "/comments", "name", "Ada", "body", ""),
                ada.get("/health"),
                ada.get("/static/nothing.css"));

        assertThat(answers)
                .extracting(RequestIdTest::id)
                .allMatch(id -> id.matches(MADE))
                .doesNotHaveDuplicates();
        assertThat(answers).allSatisfy(answer -> assertThat(lines(id(answer))).hasSize(1));
    }

    @Test
    void saneOneIsTakenFromTheRequest() {
        Visitor behindProxy = ada.with("X-Request-Id", "0f8fad5b-d9cb-469f-a165-70867728950e");
        for (String path : List.of(article, article, "/nowhere", "/health")) {
            assertThat(id(behindProxy.get(path))).isEqualTo("0f8fad5b-d9cb-469f-a165-70867728950e");
        }
        assertThat(behindProxy.get("/nowhere").text("main")).endsWith("Request 0f8fad5b-d9cb-469f-a165-70867728950e");
    }

    @Test
    void anyOtherIsReplaced() {
        assertThat(List.of(
                        "short",
                        "192.0.2.146",
                        "2001:db8::7334",
                        "eight eight",
                        "a\"level=ERROR",
                        "<b>12345678</b>",
                        "%0Alevel",
                        "a".repeat(5_000)))
                .allSatisfy(odd -> {
                    assertThat(id(ada.with("X-Request-Id", odd).get(article))).matches(MADE);
                    assertThat(id(ada.with("X-Request-Id", odd).get("/nowhere")))
                            .matches(MADE);
                });
    }

    @Test
    void pageOfAFailureNamesItAndSoDoItsLines() {
        forum.clock().failWith(new StackOverflowError("too deep"));
        Page failed = ada.post(article + "/comments", "name", "Ada", "body", "An hour's work");

        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.text("main")).contains("Request " + id(failed));
        assertThat(lines(id(failed)))
                .hasSize(2)
                .anyMatch(line -> line.contains("\"POST /articles/{slug}/comments failed\"")
                        && line.contains("failure=unknown trace="));
    }

    @Test
    void databaseThatIsGoneIsToldWithIt() {
        forum.database().close();
        Page failed = ada.get("/");
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.text("main")).contains("Request " + id(failed));
    }

    @Test
    void whatIsRefusedBeforeAnyPageHasOneToo() throws IOException {
        for (String request : List.of(
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(9_000) + "\r\n\r\n",
                "BREW\0 / HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
            isLabelled(raw(request));
        }
    }

    private static void isLabelled(String answer) {
        Matcher header = Pattern.compile("X-Request-Id: (" + MADE + ")\r\n").matcher(answer);
        assertThat(header.find()).as(answer).isTrue();
        assertThat(answer).contains(">Request " + header.group(1) + "</p>");
        assertThat(lines(header.group(1)))
                .singleElement()
                .asString()
                .matches(".* route=none method=\\w+ status=4\\d\\d ms=\\d+ bytes=\\d+");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", forum.address().getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new Scanner(socket.getInputStream(), StandardCharsets.UTF_8)
                    .useDelimiter("(?<=</html>)")
                    .next();
        }
    }

    @Test
    void lineOfAnAnswerHasRouteStatusAndSizeAndNothingOfWhoAsked() {
        Visitor zoe = ada.with("X-Forwarded-For", "192.0.2.146").with("Cookie", "stoa-name=Zoe");
        Page page = zoe.get(article + "?sort=newest");
        assertThat(lines(id(page)))
                .singleElement()
                .asString()
                .matches("time=\\S+ level=INFO logger=AccessLog msg=answered request=" + id(page)
                        + " route=/articles/\\{slug} method=GET status=200 ms=\\d+ bytes=[1-9]\\d+");
    }
}
