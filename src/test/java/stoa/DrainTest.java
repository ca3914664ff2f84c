package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server that is about to stop. */
@Tag("http")
class DrainTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @Test
    void loadBalancersAreToldAndEveryoneIsStillAnswered() throws Exception {
        String article = forum.article("On lamps");
        Visitor ada = forum.visitor();
        assertThat(ada.get("/health").status()).isEqualTo(200);
        forum.forum().drain();

        Page health = ada.get("/health");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.source()).isEqualTo("stopping\n");
        assertThat(health.header("Connection")).isEqualTo("close");
        assertThat(ada.get(article).status()).isEqualTo(200);
        assertThat(ada.get(article).header("Connection")).isEqualTo("close");
        Page posted = ada.post(article + "/comments", "name", "Ada", "body", "Lit at dusk");
        assertThat(posted.text("article.comment .text")).isEqualTo("Lit at dusk");
    }
}
