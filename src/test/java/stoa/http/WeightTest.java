package stoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.ForumServer;

/** What a reader has to wait for: an article with its comments and how it looks, and nothing else. */
@Tag("http")
class WeightTest {
    /** What a server may send before it hears that anything has come: ten segments (RFC 6928). */
    private static final int FIRST_FLIGHT = 14_336;

    private static final String ARTICLE = """
            A porch is a room that belongs to the street as much as to the house. Whoever sits there can be greeted, and
            whoever walks past can stop; nobody has to knock, and nobody has to leave in order to be gone.

            ## What it needs

            A bench that two people fit on, a lamp that is lit before it is dark, and a roof that keeps the rain off the
            newspaper. Steps to the street help, since most visits begin with one foot on the lowest of them.

            ## What it does not need

            A screen against looks, which keeps out the neighbours along with the flies. [More on screens](/articles/screens).
            """;

    /** About as long as comments are, and no two alike. */
    private static final List<String> COMMENTS = List.of(
            "My grandmother kept a second chair by the door all year. Nobody was ever asked to sit, and somebody always did.",
            "I would put the **lamp** first. Ours went out in October, and until it was mended in March we had no callers.",
            "Steps matter more than one thinks! We replaced them by a ramp, and people still stop where the third step was.",
            "Is there a rule for how deep it should be? The builder says six feet, the old houses here all have about eight.",
            "Eight. With six you can sit, but nobody can get past your knees, and so everyone stays at the end of the row.",
            "> nobody has to knock\n\nThis is the whole point, and the reason why I never liked the bell that came with ours.",
            "Flies are no small matter by the river. We have the screen on one half, and guests choose which half they like.",
            "What about winter? Half of the year ours is a place for boots, two sledges and a cat who disagrees with snow.",
            "Paint the ceiling light blue. I cannot say that it keeps the wasps away, but it is pleasant to look up at.",
            "The street has to do its part too. Since they took out the pavement nobody walks past, and I mostly read alone.",
            "Ours faces north, so that it is cool in summer; the neighbours face south and have tomatoes. We trade evenings.",
            "Thank you for this. I have measured: seven and a half feet, one lamp, no bell. The bench arrives on Thursday.");

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private final HttpClient client = HttpClient.newHttpClient();

    private String articleWithComments() throws Exception {
        String article = forum.article("On porches", ARTICLE);
        for (int i = 0; i < COMMENTS.size(); i++) {
            assertThat(forum.visitor()
                            .postOnly(article + "/comments", "name", "Reader " + i, "body", COMMENTS.get(i))
                            .status())
                    .isEqualTo(303);
            forum.clock().advance(Duration.ofMinutes(7));
        }
        return article;
    }

    private int weight(String path, String encoding) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(forum.address() + path))
                .header("Accept-Encoding", encoding)
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().length;
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br"})
    void articleWithTwelveCommentsAndItsLooksComeInOneFlight(String encoding) throws Exception {
        String article = articleWithComments();
        Document page = forum.visitor().get(article).document();
        assertThat(page.select("article.comment")).hasSize(COMMENTS.size());

        int all = weight(article, encoding);
        for (String sheet : page.select("link[rel=stylesheet]").eachAttr("href")) {
            all += weight(sheet, encoding);
        }
        assertThat(all).isLessThan(FIRST_FLIGHT);
    }

    @Test
    void pageOfAnArticleHasOnlyASmallScriptOfOursAndNothingFromElsewhere() throws Exception {
        Document page = forum.visitor().get(articleWithComments()).document();

        assertThat(page.select("style, iframe, object, embed, img")).isEmpty();
        assertThat(page.select("[srcset], [style], meta[http-equiv]")).isEmpty();
        assertThat(page.select("[src]").eachAttr("src"))
                .allMatch(path -> path.startsWith("/static/"))
                .allSatisfy(
                        path -> assertThat(forum.visitor().get(path).source()).hasSizeLessThan(2_000));
        String own = forum.address().toString();
        for (String attribute : new String[] {"href", "action", "src", "formaction", "content"}) {
            assertThat(page.select("[" + attribute + "]").eachAttr(attribute))
                    .as(attribute)
                    .allMatch(value -> !value.matches("(?i)(\\w+:)?//.*") || value.startsWith(own));
        }
    }
}
