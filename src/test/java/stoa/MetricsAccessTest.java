package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.account.Role;

/** Who may read the metrics: all tests come from this machine, so others are those whom a proxy on it lets in. */
@Tag("http")
class MetricsAccessTest {
    private static final String TOKEN = "a-lamp.in_the~colonnade+/1==";

    private static final Map<String, String> HANDED_ON = Map.of(
            "X-Forwarded-For", "127.0.0.1",
            "x-forwarded-proto", "https",
            "X-Forwarded-Host", "localhost",
            "Forwarded", "for=127.0.0.1",
            "X-Real-IP", "192.0.2.1",
            "Via", "1.1 proxy");

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @RegisterExtension
    final ForumServer withToken = new ForumServer(new TestSettings().metricsToken(TOKEN));

    private static Visitor fromElsewhere(ForumServer server) {
        return server.visitor().with("X-Forwarded-For", "192.0.2.1");
    }

    @Test
    void whoIsOnTheSameMachineNeedsNoToken() {
        assertThat(forum.visitor().get("/metrics").status()).isEqualTo(200);
        assertThat(withToken.visitor().get("/metrics").status()).isEqualTo(200);
    }

    @Test
    void whatAProxyHandsOnIsNotFound() {
        Page nowhere = fromElsewhere(withToken).get("/nowhere");
        HANDED_ON.forEach((header, value) -> {
            Page metrics = withToken.visitor().with(header, value).get("/metrics");
            assertThat(metrics.status()).as(header).isEqualTo(404);
            assertThat(metrics.text("h1")).isEqualTo(nowhere.text("h1"));
            assertThat(metrics.text(".lead")).isEqualTo(nowhere.text(".lead"));
            assertThat(metrics.headers().map().keySet())
                    .isEqualTo(nowhere.headers().map().keySet());
            assertThat(metrics.source()).doesNotContain("stoa_requests");
        });
    }

    @Test
    void whatComesUnderThePublicNameIsNotFound() throws IOException {
        assertThat(status("forum.example.org")).isEqualTo("404");
        assertThat(status("localhost.example.org")).isEqualTo("404");
        assertThat(status("192.0.2.1")).isEqualTo("404");
        assertThat(status("127.0.0.1:7070")).isEqualTo("200");
        assertThat(status("[::1]:7070")).isEqualTo("200");
    }

    private String status(String host) throws IOException {
        try (Socket socket = new Socket("localhost", forum.address().getPort())) {
            socket.setSoTimeout(10_000);
            String request = "GET /metrics HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split(" ", 3)[1];
        }
    }

    @Test
    void tokenOpensItFromElsewhere() {
        Page metrics = fromElsewhere(withToken)
                .with("Authorization", "Bearer " + TOKEN)
                .get("/metrics");

        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Metrics.of(metrics).values()).isNotEmpty();
        assertThat(fromElsewhere(withToken)
                        .with("Authorization", "bearer " + TOKEN)
                        .get("/metrics")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void wrongTokenIsToldSo() {
        for (String wrong : List.of("Bearer wrong", "Bearer " + TOKEN + "x", "Bearer a-lamp", "bearer A-LAMP")) {
            Page refused = fromElsewhere(withToken).with("Authorization", wrong).get("/metrics");
            assertThat(refused.status()).as(wrong).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(refused.source()).doesNotContain("stoa_requests").doesNotContain(TOKEN);
            assertThat(Markup.problems(refused)).isEmpty();
        }
    }

    @Test
    void withoutATokenItIsNotThere() {
        assertThat(fromElsewhere(withToken).get("/metrics").status()).isEqualTo(404);
        assertThat(fromElsewhere(withToken)
                        .with("Authorization", "Basic YWRhOmxhbXA=")
                        .get("/metrics")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whereNoTokenIsSetNoneOpensIt() {
        for (String any : List.of("Bearer wrong", "Bearer ", "Bearer")) {
            Page refused = fromElsewhere(forum).with("Authorization", any).get("/metrics");
            assertThat(refused.status()).as(any).isEqualTo(404);
            assertThat(refused.header("WWW-Authenticate")).isEmpty();
        }
    }

    @Test
    void administratorsFromElsewhereNeedTheTokenToo() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR).with("X-Forwarded-For", "192.0.2.1");
        assertThat(zoe.get("/metrics").status()).isEqualTo(404);
    }
}
