package stoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Role;

/** Pages for one person, in which the parts that many share were kept. */
@Tag("http")
class PersonalPagesTest {
    private static final String COOKIE = "stoa-appearance=dark";

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    /** It stands on error pages. */
    private static final String ID = "asked-twice";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(forum.address() + path))
                .headers(headers)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void compressedPageIsTheSamePage() throws Exception {
        String article = forum.article("On lamps");
        for (int i = 0; i < 5; i++) {
            forum.visitor().post(article + "/comments", "name", "Ada", "body", "Remark " + i + " · “lit” at dusk 🏮");
        }
        for (String path : new String[] {article, "/", "/sign-in", "/articles/none"}) {
            byte[] plain = get(path, "Cookie", COOKIE, "X-Request-Id", ID).body();
            HttpResponse<byte[]> packed = get(path, "Cookie", COOKIE, "X-Request-Id", ID, "Accept-Encoding", "gzip");
            assertThat(packed.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
            assertThat(packed.body().length).isLessThan(plain.length);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                    .isEqualTo(plain);
        }
        assertThat(new String(get(article, "Cookie", COOKIE).body(), StandardCharsets.UTF_8))
                .contains("Remark 4 · “lit” at dusk 🏮");
    }

    @Test
    void nothingOfOnePersonGetsIntoThePageOfAnother() throws Exception {
        String article = forum.article("On lamps");
        forum.visitor().post(article + "/comments", "name", "Ada", "body", "Lit at dusk");
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        Visitor bob = forum.signedIn("Bob", Role.MEMBER);
        for (int again = 0; again < 2; again++) {
            assertThat(main(zoe.get(article))).contains("Edit", "Moderate").doesNotContain("Eve", "Bob");
            assertThat(main(eve.get(article))).contains("Moderate").doesNotContain("Edit", "Zoe", "Bob");
            assertThat(main(bob.get(article))).contains("Lit at dusk").doesNotContain("Edit", "Moderate", "Zoe", "Eve");
            assertThat(main(forum.visitor().get(article))).doesNotContain("Edit", "Moderate", "Zoe", "Eve", "Bob");
        }
    }

    private static String main(Page page) {
        Element main = page.document().expectFirst("main").clone();
        main.select(".say").remove();
        return main.text();
    }
}
