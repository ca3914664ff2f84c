package stoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientTimeoutsTest {
    private final Javalin server = Javalin.create(config -> {
                WebServer.configure(
                        config,
                        false,
                        new RequestMeters(new PrometheusRegistry()),
                        (refusal, label) -> refusal.words(),
                        new ClientTimeouts(Duration.ZERO, Duration.ZERO, Duration.ZERO));
                config.routes.post("/", ctx -> ctx.result(ctx.body()));
            })
            .start("127.0.0.1", 0);

    @AfterEach
    void stop() {
        server.stop();
    }

    private RawClient client() throws IOException {
        return new RawClient(server.port());
    }

    @Test
    void headThatDoesNotEndIsNotWaitedFor() throws IOException {
        try (RawClient client = client().send("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: ")) {
            assertThat(isClosedDuringDrops(client)).isTrue();
        }
    }

    /** Sends less than a head may have, one byte after the other as they are taken. */
    private static boolean isClosedDuringDrops(RawClient client) {
        try {
            for (int i = 0; i < 4_000; i++) {
                if (client.send("a").isClosedByServer()) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void formThatDoesNotEndIsNotWaitedFor() throws IOException {
        try (RawClient client = client().beginForm("/", 100).send("a")) {
            assertThat(client.line()).contains("408");
        }
    }

    @Test
    void formThatComesAtOnceIsTaken() throws IOException {
        try (RawClient client = client().send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nHello")) {
            assertThat(client.line()).contains("200");
        }
    }

    @Test
    void longFormIsGivenTheTimeThatItTakesOnAPoorLine() {
        Duration minute = Duration.ofMinutes(1);

        assertThat(ClientTimeouts.USUAL.endsForForm(minute.toNanos(), 100)).isTrue();
        assertThat(ClientTimeouts.USUAL.endsForForm(minute.toNanos(), 50 * 1024))
                .isFalse();
    }
}
