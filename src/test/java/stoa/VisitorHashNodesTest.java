package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The key of traces on several nodes. */
@Tag("nodes")
@Timeout(60)
class VisitorHashNodesTest {
    private static final String ADDRESS = "203.0.113.42";

    @RegisterExtension
    final ForumServer forum =
            new ForumServer(new TestSettings().behindProxy("127.0.0.0/8").tracesKept(Duration.ofDays(30)));

    private int said;

    @Test
    void everyNodeUsesTheNextKey() throws Exception {
        String article = forum.article("On lamps");
        try (Forum other = forum.anotherNode()) {
            Visitor here = forum.visitor().with("X-Forwarded-For", ADDRESS);
            Visitor there =
                    new Visitor(URI.create("http://localhost:" + other.port())).with("X-Forwarded-For", ADDRESS);
            assertThat(tracesOf(here, there, article)).hasSize(1);
            forum.clock().advance(Duration.ofDays(31));
            forum.forum().keepUp();
            assertThat(traces()).isEmpty();

            // the one that was not told yet goes on with the old key until it is
            List<String> traces = tracesOf(here, there, article);
            while (traces.size() > 1) {
                forum.clock().advance(Duration.ofMinutes(2));
                forum.database().jdbi().useHandle(sql -> sql.execute("update comment set visitor = null"));
                traces = tracesOf(here, there, article);
            }
            assertThat(traces).hasSize(1);
        }
    }

    private List<String> tracesOf(Visitor here, Visitor there, String article) {
        for (Visitor one : List.of(here, there)) {
            String words = "Lit at dusk, " + said++;
            int status = one.postOnly(article + "/comments", "name", "Ada", "body", words)
                    .status();
            assertThat(status).isEqualTo(303);
        }
        return traces();
    }

    private List<String> traces() {
        return forum.database()
                .jdbi()
                .withHandle(sql -> sql.createQuery("select distinct visitor from comment where visitor is not null")
                        .mapTo(String.class)
                        .list());
    }
}
