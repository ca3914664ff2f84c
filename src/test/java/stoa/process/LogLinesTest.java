package stoa.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoa.Traces;

/** What the program writes on its way tells nobody where visitors come from, and nobody but the program writes it. */
@Tag("process")
class LogLinesTest {
    private static final List<String> FORMS = List.of(
            "/sign-in name=Ada&password=wrong",
            "/sign-up name=Ada&email=ada@example.org&password=short",
            "/password/forgotten email=ada@example.org",
            "/sign-in/passkey x=y",
            "/articles/welcome-to-your-forum/comments name=Ada&body=Good+morning",
            "/articles/welcome-to-your-forum/report reason=spam",
            "/comments/1/report reason=spam",
            "/comments/1/appeal words=Why",
            "/comments/1/thank x=y",
            "/nowhere x=y");

    /** Each would be a line or a field of its own, if it were written as it is. */
    private static final List<String> FORGERIES = List.of(
            "\nlevel=ERROR msg=forged",
            "\r\nlevel=ERROR msg=forged",
            "%0D%0Alevel=ERROR%20msg=forged",
            "\u2028level=ERROR msg=forged",
            "%E2%80%A8level=ERROR%20msg=forged",
            "\u0085level=ERROR msg=forged",
            "\0level=ERROR msg=forged",
            "\u001B[2Klevel=ERROR msg=forged",
            "\" level=ERROR msg=\"forged",
            "\\\" level=ERROR msg=\\\"forged",
            "\",\"level\":\"ERROR\",\"msg\":\"forged");

    private static final Pattern LOGFMT = Pattern.compile("time=\\S+Z level=INFO logger=AccessLog msg=answered"
            + " request=[\\w-]{8,64} route=[\\w/{}.-]+ method=\\w+ status=\\d+ ms=\\d+ bytes=\\d+");

    @TempDir
    private Path folder;

    @Test
    void noLineTellsAnAddress() throws Exception {
        List<String> addresses = List.of("203.0.113.42", "2001:db8:85a3:8d3::7334");
        try (StoaProcess server = StoaProcess.serve(folder, "--trusted-proxies", "127.0.0.0/8")) {
            for (String address : addresses) {
                for (String form : FORMS) {
                    send(server.address(), address, form.split(" ", 2));
                }
            }
            server.terminate();
            String written = (server.rest() + server.errors()).toLowerCase(Locale.ROOT);
            for (String address : addresses) {
                assertThat(written).doesNotContain(Traces.writings(address).toArray(String[]::new));
            }
        }
    }

    private static void send(URI forum, String address, String[] form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(forum.resolve(form[0]))
                .header("X-Forwarded-For", address)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form[1]))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        assertThat(status).as(form[0]).isLessThan(500);
    }

    @Test
    void nothingThatIsSentBecomesALineOrAField() throws Exception {
        List<String> lines = written("logfmt");
        assertThat(lines).hasSameSizeAs(requests()).allMatch(LOGFMT.asMatchPredicate());
    }

    @Test
    void nothingThatIsSentBecomesALineOrAFieldInJson() throws Exception {
        List<String> lines = written("json");
        assertThat(lines).hasSameSizeAs(requests());
        for (String line : lines) {
            Map<String, Object> fields = new ObjectMapper()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .readValue(line, new TypeReference<>() {});
            assertThat(fields)
                    .containsOnlyKeys(
                            "time", "level", "logger", "msg", "request", "route", "method", "status", "ms", "bytes")
                    .containsEntry("level", "INFO")
                    .containsEntry("msg", "answered");
        }
    }

    /** What the program writes while all of this is sent to it, in each place that there is for it. */
    private List<String> written(String format) throws Exception {
        try (StoaProcess server =
                StoaProcess.serve(folder, "--log-format", format, "--log-level", "trace", "--access-log")) {
            for (String request : requests()) {
                send(server.address(), request);
            }
            server.terminate();
            server.exitCode();
            return server.errors().lines().toList();
        }
    }

    private static List<String> requests() {
        return FORGERIES.stream().flatMap(LogLinesTest::requests).toList();
    }

    private static Stream<String> requests(String forgery) {
        String form = "name=" + encoded(forgery) + "&password=" + encoded(forgery) + "&body=" + encoded(forgery);
        String post =
                " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\nContent-Type:"
                        + " application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form;
        Stream<String> gets = Stream.of(
                        "GET /" + forgery + " HTTP/1.1",
                        "GET /articles/welcome-to-your-forum?sort=" + forgery + " HTTP/1.1",
                        "GET" + forgery + " / HTTP/1.1",
                        "GET / HTTP/1.1" + forgery,
                        "GET / HTTP/1.1\r\nX-Request-Id: abcdefgh" + forgery,
                        "GET / HTTP/1.1\r\nUser-Agent: " + forgery,
                        "GET / HTTP/1.1\r\nCookie: stoa-name=" + forgery + "; session=" + forgery,
                        "GET / HTTP/1.1\r\nX-Forwarded-For: " + forgery,
                        "GET / HTTP/1.1\r\nX-" + forgery + ": yes")
                .map(get -> get + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Stream<String> posts = Stream.of(
                        "/sign-in", "/articles/welcome-to-your-forum/comments", "/no" + encoded(forgery))
                .map(path -> "POST " + path + post);
        return Stream.concat(gets, posts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Once it is answered, or the connection is closed over it. */
    private static void send(URI forum, String request) throws IOException {
        try (Socket socket = new Socket(forum.getHost(), forum.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        }
    }
}
