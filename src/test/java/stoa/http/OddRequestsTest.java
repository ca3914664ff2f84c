package stoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;

/** The first of the requests that {@code src/bench/fuzz} sends by the hundred thousand. */
@Tag("http")
class OddRequestsTest {
    private static final long SEED = 1;
    private static final int COUNT = 2_000;

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @Test
    void noneIsOurErrorAndNoneIsToldDetails() throws Exception {
        forum.article("On porches");
        OddRequests requests = new OddRequests(SEED);
        for (int i = 0; i < COUNT; i++) {
            byte[] request = requests.next();
            assertThat(answer(request))
                    .as(() -> "To " + new String(request, StandardCharsets.ISO_8859_1))
                    .doesNotStartWith("http/1.1 5")
                    .doesNotContain("jetty")
                    .doesNotContain("javalin")
                    .doesNotContain("exception");
        }
        assertThat(forum.visitor().get("/health").status()).isEqualTo(200);
    }

    /** In small letters; nothing where the server sees no request in it, or hears the end before it. */
    private String answer(byte[] request) throws IOException {
        try (RawClient client = new RawClient(forum.address())) {
            return client.send(new String(request, StandardCharsets.ISO_8859_1))
                    .end()
                    .rest()
                    .toLowerCase(Locale.ROOT);
        } catch (SocketException e) {
            // it was answered before all had been sent
            return "";
        }
    }
}
