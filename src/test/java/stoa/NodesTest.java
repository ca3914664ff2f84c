package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.account.Role;

/** Several servers on one database. */
@Tag("nodes")
@Timeout(60)
class NodesTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @Test
    void keptPageGoesWhenAnotherNodeChangesIt() throws Exception {
        String article = forum.article("On lamps");
        try (Forum other = forum.anotherNode()) {
            Visitor reader = new Visitor(URI.create("http://localhost:" + other.port()));
            readUntilKept(reader, article);
            forum.visitor().post(article + "/comments", "name", "Ada", "body", "Lit at dusk");
            assertThat(readUntil(reader, article, true)).isTrue();

            readUntilKept(reader, article);
            forum.signedIn("Eve", Role.MODERATOR).post("/comments/1/hide", "reason", "spam", "note", "");
            assertThat(readUntil(reader, article, false)).isTrue();
        }
    }

    @Test
    void eachNodeKnowsHowManyThereAre() throws Exception {
        assertThat(readUntilThereAre(1)).isTrue();
        try (Forum other = forum.anotherNode()) {
            assertThat(other.port()).isPositive();
            assertThat(readUntilThereAre(2)).isTrue();
        }
        assertThat(readUntilThereAre(1)).isTrue();
    }

    /** By the metric, which is 0 before the node hears of the others. */
    private boolean readUntilThereAre(int nodes) {
        double read = nodes();
        while (read != nodes) {
            assertThat(read).isIn(0.0, 1.0, 2.0);
            read = nodes();
        }
        return true;
    }

    private double nodes() {
        return Metrics.of(forum.visitor().get("/metrics")).value("stoa_nodes").orElseThrow();
    }

    private static void readUntilKept(Visitor reader, String article) {
        while (reader.get(article).header("ETag").isEmpty()) {
            assertThat(reader.get(article).status()).isEqualTo(200);
        }
    }

    /** Until the comment is there, or is not; it never is on a page that is kept for ever. */
    private static boolean readUntil(Visitor reader, String article, boolean there) {
        while (reader.get(article).has("article.comment") != there) {
            assertThat(reader.get(article).status()).isEqualTo(200);
        }
        return true;
    }
}
