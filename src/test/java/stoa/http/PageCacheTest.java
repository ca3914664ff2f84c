package stoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stoa.ForumServer;
import stoa.Page;
import stoa.SharedForum;
import stoa.TestSettings;
import stoa.Visitor;
import stoa.account.Role;

@Tag("http")
@SharedForum
class PageCacheTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().commentsPerPage(1_000));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String article;

    @BeforeEach
    void publish() throws Exception {
        article = forum.article("On lamps");
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return send("GET", path, headers);
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(forum.address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Where nothing may be kept, as when changes elsewhere are not heard yet, there is no tag. */
    private String tag(String path, String... headers) throws Exception {
        String tag = "";
        while (tag.isEmpty()) {
            tag = get(path, headers).headers().firstValue("ETag").orElse("");
        }
        return tag;
    }

    private String text(String path) throws Exception {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    @Test
    void keptPageIsAsTheMadeOneWas() throws Exception {
        HttpResponse<byte[]> made = get(article);
        String tag = tag(article);
        HttpResponse<byte[]> kept = get(article);

        assertThat(kept.body()).isEqualTo(made.body());
        assertThat(kept.headers().firstValue("ETag")).contains(tag);
        assertThat(kept.headers().map().keySet())
                .containsAll(made.headers().map().keySet());
        assertThat(kept.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(kept.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(kept.headers().firstValue("Vary")).contains("Accept-Encoding, Cookie");
    }

    @Test
    void whoHasThePageIsToldSo() throws Exception {
        String tag = tag(article);
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            HttpResponse<byte[]> answer = get(article, "If-None-Match", known);
            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).contains(tag);
        }
        assertThat(get(article, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void oldCopyIsNotConfirmedAfterAComment() throws Exception {
        String tag = tag(article);
        forum.visitor().post(article + "/comments", "name", "Ada", "body", "Lit at dusk");
        assertThat(get(article, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(forum.visitor().get(article).text("article.comment .text")).isEqualTo("Lit at dusk");
        assertThat(forum.visitor().get("/").text("main")).contains("1 comment");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | gzip",
                "gzip, deflate, br | br",
                "gzip, deflate, br, zstd | br",
                "br | br",
                "BR | br",
                "brx, xbr | ''",
                "br;q=0 | ''",
                "br;q=0, gzip | gzip",
                "br;q=0, * | gzip",
                "br;q=0.4, gzip;q=0.6 | gzip",
                "br;q=0.6, gzip;q=0.6 | br",
                "br;q=0.601, gzip;q=0.6 | br",
                "gzip;q=0.6, br ; q=0.5, identity;q=0.7 | ''",
                "deflate, gzip;q=0.5 | gzip",
                "* | br",
                "*;q=0.5, gzip | gzip",
                "*;q=0, gzip;q=0.1 | gzip",
                "identity;q=0, * | br",
                "identity;q=0, gzip | gzip",
                "identity;q=0 | ''",
                "identity, br, gzip | br",
                "GZIP | gzip",
                "x-gzip | gzip",
                "gzip;q=0 | ''",
                "gzip;q=0.000, * | br",
                "gzip;q=0, br;q=0, * | ''",
                "*;q=0 | ''",
                "identity | ''",
                "'' | ''"
            })
    void pageIsCompressedForThoseWhoTakeIt(String accepted, String encoding) throws Exception {
        tag(article);
        byte[] plain = get(article).body();
        HttpResponse<byte[]> answer = get(article, "Accept-Encoding", accepted);
        assertThat(answer.headers().firstValue("Content-Encoding").orElse("")).isEqualTo(encoding);
        assertThat(unpacked(answer.body(), encoding)).isEqualTo(plain);
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding, Cookie");
    }

    private static byte[] unpacked(byte[] bytes, String encoding) throws Exception {
        InputStream in = new ByteArrayInputStream(bytes);
        return switch (encoding) {
            case "gzip" -> new GZIPInputStream(in).readAllBytes();
            case "br" -> new BrotliInputStream(in).readAllBytes();
            default -> in.readAllBytes();
        };
    }

    @Test
    void severalLinesOfEncodingsAreOne() throws Exception {
        tag(article);
        HttpResponse<byte[]> answer = get(article, "Accept-Encoding", "deflate", "Accept-Encoding", "br");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("br");
    }

    @Test
    void eachFormOfThePageIsConfirmedByItsOwnTag() throws Exception {
        List<String> forms = List.of("identity", "gzip", "br");
        for (String form : forms) {
            String tag = tag(article, "Accept-Encoding", form);
            for (String other : forms) {
                assertThat(get(article, "Accept-Encoding", other, "If-None-Match", tag)
                                .statusCode())
                        .as("%s of %s", tag, other)
                        .isEqualTo(other.equals(form) ? 304 : 200);
            }
        }
    }

    @Test
    void allFormsOfAPageCountAsWhatItTakes() throws Exception {
        byte[] page = get(article).body();
        EncodedBodies forms = new EncodedBodies(page, "text/html", Brotli.THOROUGH);
        tag(article);
        assertThat(forms.size())
                .isEqualTo(page.length
                        + get(article, "Accept-Encoding", "gzip").body().length
                        + get(article, "Accept-Encoding", "br").body().length);
    }

    @Test
    void headAnswersAsGetDoesWithoutThePage() throws Exception {
        tag(article);
        HttpResponse<byte[]> got = get(article);
        HttpResponse<byte[]> head = send("HEAD", article);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .contains(String.valueOf(got.body().length))
                .isEqualTo(got.headers().firstValue("Content-Length"));
        assertThat(head.headers().firstValue("ETag")).isEqualTo(got.headers().firstValue("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "?utm_source=letter",
        "?page=1&fbclid=x",
        "?PAGE=2",
        "?x",
        "?%70age=1",
        "?page=1&page=1",
        "?sort=oldest&return_to=//evil.example"
    })
    void parametersThatDoNotMatterGetIntoNoPageOfOthers(String query) throws Exception {
        HttpResponse<byte[]> odd = get(article + query);
        assertThat(odd.statusCode()).isEqualTo(200);
        for (String address : List.of(article, article + "?page=1", article + "?sort=oldest")) {
            tag(address);
            assertThat(text(address)).doesNotContain("utm_source", "fbclid", "evil", "PAGE", "%70", "%2570");
        }
    }

    @Test
    void parametersThatDoNotMatterShareThePage() throws Exception {
        assertThat(tag(article + "?utm_source=letter&b=2")).isEqualTo(tag(article));
        assertThat(tag(article + "?page=1&sort=newest&z=1")).isEqualTo(tag(article + "?sort=newest&page=1"));
    }

    @Test
    void pageOfAMemberIsNeitherKeptNorTakenFromTheCache() throws Exception {
        tag(article);
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        Page hers = zoe.get(article);
        assertThat(hers.text("header.site")).contains("Zoe");
        assertThat(hers.header("ETag")).isEmpty();
        assertThat(forum.visitor().get(article).text("header.site")).doesNotContain("Zoe");
    }

    @Test
    void cookiesOfOthersDoNotMakeAPagePersonal() throws Exception {
        tag(article);
        assertThat(get(article, "Cookie", "_ga=GA1.2.3").headers().firstValue("ETag"))
                .isPresent();
        assertThat(get(article, "Cookie", "stoa-appearance=dark").headers().firstValue("ETag"))
                .isEmpty();
    }

    @Test
    void whatIsNotThereIsNotKept() throws Exception {
        assertThat(get("/articles/on-porches").statusCode()).isEqualTo(404);
        assertThat(get("/articles/on-porches").statusCode()).isEqualTo(404);
        String published = forum.article("On porches");
        assertThat(get(published).statusCode()).isEqualTo(200);
    }
}
