package stoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.ForumServer;
import stoa.Markup;
import stoa.Page;
import stoa.SharedForum;
import stoa.Visitor;

@Tag("http")
@SharedForum
class HostileRequestsTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor mallory;

    @BeforeEach
    void publish() throws Exception {
        article = forum.article("On porches");
        mallory = forum.visitor();
    }

    private void assertNothingPosted() {
        assertThat(forum.visitor().get(article).text("#comments h2")).isEqualTo("No comments");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site",
        "Sec-Fetch-Site,garbage",
        "Origin,https://evil.example",
        "Origin,null",
        "Origin,http://localhost:1"
    })
    void forgedCommentIsShownBackAndNotPosted(String header, String value) {
        Page refused = mallory.with(header, value).post(article + "/comments", "name", "Ada", "body", "Forged?");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text(".problems")).contains("another site");
        assertThat(refused.value("body")).isEqualTo("Forged?");
        assertThat(refused.value("name")).isEqualTo("Ada");
        assertNothingPosted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void ownFormsPass(String site) {
        assertThat(mallory.with("Sec-Fetch-Site", site)
                        .postOnly(article + "/comments", "name", "Ada", "body", "Mine")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void ownOriginPassesWhereTheBrowserTellsNoMore() {
        assertThat(mallory.with("Origin", forum.address().toString())
                        .postOnly(article + "/comments", "name", "Ada", "body", "Mine")
                        .status())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=x", "image/png"})
    void whatIsNoFormIsShownBack(String type) {
        Page refused = mallory.postRaw(article + "/comments", type, "body=Hello&name=Ada");

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.value("body")).isEqualTo("body=Hello&name=Ada");
        assertNothingPosted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "\"", "utf-16", "iso-8859-1", "utf-8;charset=x", "utf-8x", "UTF-7", "utf_8", "%"})
    void formInOtherCharactersIsShownBack(String charset) {
        Page refused = sendAs(FORM + ";charset=" + charset);

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.text(".problems")).contains("UTF-8");
        assertThat(refused.value("body")).isEqualTo("Hello");
        assertThat(refused.value("name")).isEqualTo("Ada");
        assertNothingPosted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {";charset=utf-8", "; charset=\"UTF-8\"", " ; charset = Utf-8 ; a=b", ";", ";a=b", "; a=charset"})
    void formThatSaysItIsInUtf8IsTaken(String parameters) {
        assertThat(sendAs(FORM + parameters).status()).isEqualTo(303);
    }

    private Page sendAs(String type) {
        return mallory.postRaw(article + "/comments", type, "body=Hello&name=Ada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain;charset=x",
                "image/png; charset=\"",
                "multipart/form-data; charset=utf-99",
                ";charset=x"
            })
    void norIsTheCharsetOfWhatIsNoFormLookedUp(String type) {
        Page refused = sendAs(type);

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.value("body")).isEqualTo("body=Hello&name=Ada");
    }

    @Test
    void requestOver256KilobytesIsShownBack() {
        String body = "long ".repeat(60_000);
        Page refused = mallory.post(article + "/comments", "name", "Ada", "body", body);

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text(".problems")).contains("256 kB");
        assertThat(refused.value("body")).isEqualTo(body.strip());
        assertNothingPosted();
    }

    @Test
    void requestOfManyMegabytesIsAnsweredWithoutTakingThem() {
        Page refused = mallory.post(article + "/comments", "name", "Ada", "body", "x".repeat(5_000_000));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text(".problems")).contains("Back button");
        assertNothingPosted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body=%zz&name=Ada",
                "body=a%2&name=Ada",
                "body=a%u0041&name=Ada",
                "body=a%&name=Ada",
                "body=a%+1&name=Ada",
                "body=a%ff&name=Ada",
                "body=a%c0%af&name=Ada",
                "body=a%ed%a0%80&name=Ada",
                "body=a%e2%82&name=Ada",
                "body=a&b%ff=c&name=Ada",
                "body=a&body=b&name=Ada",
                "body=x&name=Ada&parent=1&parent=2"
            })
    void formThatCannotBeReadForSureIsShownBack(String sent) {
        Page refused = mallory.postRaw(article + "/comments", FORM, sent);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.value("body")).isNotEmpty();
        assertThat(refused.value("name")).isEqualTo("Ada");
        assertNothingPosted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&&&===&", "=", "\u0000=\u0000", "%00=%00&name=%00"})
    void emptyAndOddFormsAreRefusedInWords(String sent) {
        Page refused = mallory.postRaw(article + "/comments", FORM, sent);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#body-problem")).isNotEmpty();
    }

    @Test
    void formOfAHundredFieldsIsTakenAndOneOfMoreIsShownBack() {
        String more = "&more=";
        String hundred = "name=Ada&body=Hello" + "&".repeat(98);

        Page refused = mallory.postRaw(article + "/comments", FORM, hundred + more);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text(".problems")).contains("at most 100 fields");
        assertThat(refused.value("body")).isEqualTo("Hello");
        assertNothingPosted();
        assertThat(mallory.postRaw(article + "/comments", FORM, hundred).status())
                .isEqualTo(303);
    }

    @Test
    void thousandsOfFieldsAreRefused() {
        StringBuilder sent = new StringBuilder("body=x&name=Ada");
        for (int i = 0; i < 20_000; i++) {
            sent.append('&')
                    .append(Integer.toBinaryString(i).replace("0", "Aa").replace("1", "BB"))
                    .append('=');
        }
        assertThat(mallory.postRaw(article + "/comments", FORM, sent.toString()).status())
                .isIn(400, 413);
        assertNothingPosted();
    }

    @Test
    void extraFieldsChangeNothing() {
        mallory.post(
                article + "/comments",
                "name",
                "Ada",
                "body",
                "Hello",
                "state",
                "HIDDEN",
                "role",
                "ADMINISTRATOR",
                "member_id",
                "1",
                "posted_at",
                "1999-01-01T00:00:00Z");

        assertThat(forum.visitor().get(article).text("article.comment"))
                .contains("2026")
                .doesNotContain("admin");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/articles/on-porches/comments",
        "GET,/sign-out",
        "GET,/comments/1/hide",
        "POST,/",
        "POST,/health",
        "PUT,/articles/on-porches",
        "DELETE,/articles/on-porches",
        "PATCH,/",
        "TRACE,/",
        "POST,/moderation/comments"
    })
    void wrongMethodIsOurOwnPage(String method, String path) {
        Page page = mallory.send(method, path);

        assertThat(page.status()).isEqualTo(405);
        assertThat(page.text("h1")).isEqualTo("Not possible here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/articles/on-porches", "/nothing", "/sign-in", "/moderation", "/health", "/comments/x"})
    void everyAnswerCarriesTheSafetyHeaders(String path) {
        Page page = mallory.getOnly(path);

        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Permissions-Policy")).contains("camera=()");
        assertThat(page.header("Server")).isEmpty();
        assertThat(page.header("X-Powered-By")).isEmpty();
        assertThat(page.header("Content-Type"))
                .satisfiesAnyOf(
                        type -> assertThat(type).contains("charset=utf-8"),
                        type -> assertThat(page.status()).isEqualTo(303));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /a\\b HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /articles/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "BREW / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST /sign-out HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "\u0000\u0001\u0002\r\n\r\n"
            })
    void malformedRequestsAreAnsweredWithoutDetails(String request) throws IOException {
        assertAnsweredWithoutDetails(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles/%u0041",
                "/static/%u2216",
                "/comments/1%u0041",
                "/comments/1;x=%",
                "/articles/x;%zz",
                "/articles/%",
                "/articles/%zz",
                "/articles/%2",
                "/articles/%00",
                "/articles/%ff",
                "/articles/%c0%af",
                "/articles/a%2fb",
                "/articles/%2e%2e/x",
                "/articles/..;/x",
                "/..",
                "//",
                "/articles/\u0001",
                "/articles/\u00ff",
                "/articles/<x>",
                "/#top",
                "x",
                "?x",
                "*",
                "http://",
                "http:///",
                "http://evil.example/",
                "http://a@localhost/",
                "localhost:80"
            })
    void addressThatCannotBeReadForSureIsOurOwnPage(String target) throws IOException {
        for (String accepted : new String[] {"text/html", "text/plain", "application/json", "image/png", "x;q=z"}) {
            String answer = assertAnsweredWithoutDetails("GET " + target
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: " + accepted + "\r\n\r\n");
            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("text/html;charset=utf-8")
                    .contains("A part of this request cannot be read. Check the address.")
                    .contains("rel=\"stylesheet\"");
        }
    }

    @Test
    void pageOfWhatCannotBeReadIsAGoodPage() {
        Page page = mallory.getOnly("/articles/a%2fb");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text("h1")).isEqualTo("This cannot be done");
        assertThat(Markup.problems(page)).isEmpty();
    }

    @Test
    void endlessHeadersAndAddressesAreRefused() throws IOException {
        assertThat(assertAnsweredWithoutDetails("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .contains("414");
        assertThat(assertAnsweredWithoutDetails(
                        "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + "a".repeat(20_000) + "\r\n\r\n"))
                .contains("431");
    }

    @Test
    void headOfSevenKilobytesIsTakenAndOneOfNineIsNot() throws IOException {
        String begin = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: ";
        assertThat(assertAnsweredWithoutDetails(begin + "a".repeat(7 * 1024) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(assertAnsweredWithoutDetails(begin + "a".repeat(9 * 1024) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    private String assertAnsweredWithoutDetails(String request) throws IOException {
        try (Socket socket = new Socket("localhost", forum.address().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.")
                    .doesNotContain("HTTP/1.1 500")
                    .doesNotContain("\tat ");
            assertThat(answer.toLowerCase(Locale.ROOT))
                    .doesNotContain("jetty")
                    .doesNotContain("javalin")
                    .doesNotContain("exception");
            assertThat(answer).contains("Content-Security-Policy");
            return answer;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked\r\n\r\nzz\r\n", "Content-Length: 50\r\n\r\nbody=x"})
    void formThatDoesNotArriveWholeIsNotOurError(String end) throws IOException {
        String answer = assertAnsweredWithoutDetails("POST " + article + "/comments HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\nContent-Type: " + FORM + "\r\n" + end);
        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void headAnswersAsGetDoesWithoutTheBody() {
        Page page = mallory.send("HEAD", article);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.source()).isEmpty();
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(mallory.send("HEAD", "/articles/nowhere").status()).isEqualTo(404);
    }

    @Test
    void healthIsOk() {
        Page health = mallory.get("/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.source()).startsWith("database: yes\nwriting: yes\n");
    }

    @Test
    void pagesForEveryoneAreTheSameForEveryoneAndOthersAreKeptByNobody() {
        assertThat(mallory.get(article).header("Cache-Control")).isEqualTo("no-cache");
        assertThat(mallory.get(article).header("Vary")).contains("Cookie");
        assertThat(mallory.with("Cookie", "stoa-name=Ada").get(article).header("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void stylesAreServedUnderTheNameThatThePageKnows() {
        String href = mallory.get("/").document().select("link[rel=stylesheet]").attr("href");
        Page styles = mallory.get(href);

        assertThat(styles.header("Content-Type")).startsWith("text/css");
        assertThat(styles.header("Cache-Control")).contains("immutable");
        assertThat(mallory.get("/static/other.css").status()).isEqualTo(404);
    }
}
