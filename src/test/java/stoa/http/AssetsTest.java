package stoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.ForumServer;
import stoa.SharedForum;

/** The style sheet: its name, for how long it may be kept, its forms, and parts of it. */
@Tag("http")
@SharedForum
class AssetsTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String path;
    private HttpResponse<byte[]> whole;

    @BeforeAll
    void load() throws Exception {
        path = forum.visitor()
                .get("/")
                .document()
                .expectFirst("link[rel=stylesheet]")
                .attr("href");
        whole = get();
    }

    private HttpResponse<byte[]> get(String... headers) throws Exception {
        return send("GET", headers);
    }

    private HttpResponse<byte[]> send(String method, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(forum.address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private String text(int start, int end) {
        return new String(whole.body(), StandardCharsets.UTF_8).substring(start, end);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void everyAssetOfAPageIsNamedAfterItsContentAndKeptForever() {
        for (String page : new String[] {"/", "/sign-in", "/articles/none"}) {
            assertThat(forum.visitor().get(page).document().select("link[rel=stylesheet], script, img, [src]"))
                    .allSatisfy(asset -> {
                        String address = asset.attr(asset.hasAttr("href") ? "href" : "src");
                        assertThat(address).matches("/static/[a-z]+-[0-9a-f]{8}\\.(css|js|png)");
                        assertThat(forum.visitor().get(address).header("Cache-Control"))
                                .isEqualTo("public, max-age=31536000, immutable");
                    });
        }
        assertThat(header(whole, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(whole, "Content-Type")).isEqualTo("text/css;charset=utf-8");
    }

    @Test
    void everyFormIsTheSameSheetUnderItsOwnTag() throws Exception {
        HttpResponse<byte[]> brotli = get("Accept-Encoding", "gzip, br");
        HttpResponse<byte[]> gzip = get("Accept-Encoding", "gzip");

        assertThat(new BrotliInputStream(new ByteArrayInputStream(brotli.body())).readAllBytes())
                .isEqualTo(whole.body());
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(whole.body());
        assertThat(brotli.body().length).isLessThan(gzip.body().length);
        assertThat(new String[] {header(whole, "ETag"), header(gzip, "ETag"), header(brotli, "ETag")})
                .doesNotHaveDuplicates();
        assertThat(get("Accept-Encoding", "br", "If-None-Match", header(brotli, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("Accept-Encoding", "br", "If-None-Match", header(gzip, "ETag"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void visitorWithCookiesGetsItCompressedToo() throws Exception {
        HttpResponse<byte[]> answer = get("Accept-Encoding", "br", "Cookie", "stoa-appearance=dark");
        assertThat(header(answer, "Content-Encoding")).isEqualTo("br");
        assertThat(get("Cookie", "stoa-appearance=dark", "If-None-Match", header(whole, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("Cookie", "stoa-appearance=dark", "Range", "bytes=0-9").statusCode())
                .isEqualTo(206);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 10",
        "bytes=5-5, 5, 6",
        "BYTES=5-, 5, -1",
        "bytes=-7, -8, -1",
        "bytes=-999999, 0, -1",
        "bytes=5-999999999999999999, 5, -1",
    })
    void partIsSentToWhoAsksForOne(String range, int from, int to) throws Exception {
        int length = whole.body().length;
        int start = from < 0 ? length + from + 1 : from;
        int end = to < 0 ? length : to;
        HttpResponse<byte[]> part = get("Range", range);

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(text(part)).isEqualTo(text(start, end));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes " + start + "-" + (end - 1) + "/" + length);
        assertThat(header(part, "Content-Length")).isEqualTo(String.valueOf(end - start));
        assertThat(header(part, "Content-Type")).isEqualTo(header(whole, "Content-Type"));
        assertThat(header(part, "ETag")).isEqualTo(header(whole, "ETag"));
        assertThat(header(part, "Cache-Control")).isEqualTo(header(whole, "Cache-Control"));
        assertThat(header(part, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=9999999-", "bytes=999999999999999999-", "bytes=-0"})
    void whatLiesBehindTheEndCannotBeSent(String range) throws Exception {
        HttpResponse<byte[]> answer = get("Range", range);
        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + whole.body().length);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=9-5", "bytes=-", "bytes=a-b", "lines=1-2", "bytes=0-1,3-4", "bytes 0-1", "''"})
    void whatIsNoRangeOrSeveralIsAnsweredWithAll(String range) throws Exception {
        HttpResponse<byte[]> answer = get("Range", range);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(whole.body());
    }

    @Test
    void partIsSentOnlyOfTheBytesThatItIsTheRestOf() throws Exception {
        String tag = header(whole, "ETag");
        assertThat(get("Range", "bytes=5-9", "If-Range", tag).statusCode()).isEqualTo(206);
        for (String other : new String[] {"W/" + tag, "\"other\"", "Mon, 02 Nov 2026 00:00:00 GMT"}) {
            assertThat(get("Range", "bytes=5-9", "If-Range", other).statusCode())
                    .as(other)
                    .isEqualTo(200);
        }
        assertThat(get("Range", "bytes=5-9", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void compressedSheetIsSentWhole() throws Exception {
        for (String encoding : new String[] {"gzip", "br"}) {
            HttpResponse<byte[]> answer = get("Range", "bytes=5-9", "Accept-Encoding", encoding);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Content-Encoding")).isEqualTo(encoding);
            assertThat(header(answer, "Accept-Ranges")).isEmpty();
        }
    }

    @Test
    void headIsAboutTheWholeSheetAlsoWithARange() throws Exception {
        for (String encoding : new String[] {"identity", "gzip", "br"}) {
            HttpResponse<byte[]> got = get("Accept-Encoding", encoding);
            HttpResponse<byte[]> head = send("HEAD", "Accept-Encoding", encoding, "Range", "bytes=0-9");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(got.body().length));
            for (String name : new String[] {"ETag", "Content-Encoding", "Accept-Ranges", "Vary", "Cache-Control"}) {
                assertThat(header(head, name)).as(name).isEqualTo(header(got, name));
            }
        }
    }
}
