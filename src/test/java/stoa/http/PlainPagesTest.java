package stoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;

/** Pages for one person, sent as they are: in one piece, or where they are large in several. */
@Tag("http")
class PlainPagesTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Page own(String method, String path) {
        return forum.visitor().with("Cookie", "stoa-name=Ada").send(method, path);
    }

    @Test
    void smallPageIsWhole() throws Exception {
        Page page = own("GET", forum.article("On porches"));

        assertThat(page.source()).contains("Something to talk about").endsWith("</html>\n\n");
        assertThat(page.value("name")).isEqualTo("Ada");
    }

    @Test
    void largePageIsWhole() throws Exception {
        String body = "\u67f1".repeat(300_000);
        String path = forum.article("On colonnades", body);
        Page page = own("GET", path);

        assertThat(page.source()).contains(body).endsWith("</html>\n\n");
        assertThat(page.header("Content-Length")).isNotEmpty();
        assertThat(own("HEAD", path).source()).isEmpty();
        assertThat(own("HEAD", path).header("Content-Length")).isEqualTo(page.header("Content-Length"));
    }
}
