package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.account.Role;

/** A database server that is gone for a while. */
@Tag("nodes")
@Timeout(120)
class OutageTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Wire wire;
    private Forum node;

    @BeforeEach
    void openThroughAWire() throws Exception {
        article = forum.article("On lamps");
        wire = forum.wire();
        node = forum.anotherNode(wire);
    }

    private void endTheOtherNode() throws Exception {
        forum.forum().close();
        node.close();
        node = forum.anotherNode(wire);
    }

    @AfterEach
    void close() {
        wire.close();
        node.close();
    }

    private Visitor visitor() {
        return new Visitor(URI.create("http://localhost:" + node.port()));
    }

    @Test
    void readersOfALoneNodeGoOnAndWritersGetTheirTextBackUntilTheDatabaseIsThereAgain() throws Exception {
        endTheOtherNode();
        readUntilKept();
        wire.cut();

        Page refused = visitor().post(article + "/comments", "name", "Ada", "body", "Lit at dusk");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text(".lead")).contains("nothing was saved");
        assertThat(refused.value("body")).isEqualTo("Lit at dusk");
        assertThat(visitor().get(article).status()).isEqualTo(200);
        assertThat(visitor().get(article).header("ETag")).isNotEmpty();

        wire.mend();
        Page sent = visitor().press(refused, "Send it again");
        while (sent.status() == 503) {
            assertThat(sent.value("body")).isEqualTo("Lit at dusk");
            sent = visitor().press(sent, "Send it again");
        }
        assertThat(sent.text("article.comment .text")).isEqualTo("Lit at dusk");
        assertThat(sent.text("article.comment .meta")).contains("Ada");
    }

    @Test
    void whatChangedDuringTheOutageIsSeenAfterIt() throws Exception {
        readUntilKept();
        wire.cut();
        forum.visitor().post(article + "/comments", "name", "Bob", "body", "Said elsewhere");
        wire.mend();
        while (!visitor().get(article).has("article.comment")) {
            assertThat(visitor().get(article).status()).isIn(200, 503);
        }
        assertThat(visitor().get(article).text("article.comment .text")).isEqualTo("Said elsewhere");
    }

    @Test
    void nodeThatCannotHearTheOthersShowsNothingThatTheyHaveHidden() throws Exception {
        forum.visitor().post(article + "/comments", "name", "Ada", "body", "Lit at dusk");
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        readUntilKept();
        wire.cut();
        assertThat(eve.postOnly("/comments/1/hide", "reason", "spam", "note", "")
                        .status())
                .isEqualTo(303);
        assertThat(visitor().get(article).source()).doesNotContain("Lit at dusk");

        wire.mend();
        while (visitor().get(article).status() != 200) {
            assertThat(visitor().get(article).source()).doesNotContain("Lit at dusk");
        }
        assertThat(visitor().get(article).source()).doesNotContain("Lit at dusk");
    }

    private void readUntilKept() {
        while (visitor().get(article).header("ETag").isEmpty()) {
            assertThat(visitor().get(article).status()).isEqualTo(200);
        }
    }
}
