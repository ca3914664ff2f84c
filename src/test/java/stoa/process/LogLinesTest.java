package stoa.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoa.Traces;

/** What the program writes on its way tells nobody where visitors come from. */
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
}
