package stoa.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Role;
import stoa.text.SafeHtml;

@Tag("http")
class LongThreadsTest {
    private static final int LARGEST = 520_000;
    private static final int MANY = 5_000;

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor ada;

    @BeforeEach
    void publish() throws Exception {
        article = forum.article("On stairs");
        ada = forum.visitor();
    }

    /** Numbered from 1, as nothing was posted before; each answers that of the number given for it, 0 for none. */
    private void fill(int count, LongUnaryOperator parents, String html) throws Exception {
        Instant at = forum.clock().instant();
        Articles articles = forum.database().store(Articles.class);
        long on =
                articles.bySlug(article.replace("/articles/", "")).orElseThrow().id();
        assertThat(forum.database().reserveIds("comment", count)).isEqualTo(1);
        forum.database().transactions().run(() -> {
            List<NewComment> all = new ArrayList<>();
            List<Integer> branches = new ArrayList<>();
            int branch = 0;
            for (long id = 1; id <= count; id++) {
                long parent = parents.applyAsLong(id);
                branch += parent == 0 ? 1 : 0;
                branches.add(branch);
                all.add(new NewComment(
                        on,
                        parent == 0 ? null : parent,
                        null,
                        "Ada",
                        "No " + id,
                        SafeHtml.trusted(html),
                        at.plusSeconds(id),
                        null));
            }
            forum.database()
                    .store(Comments.class)
                    .addAll(LongStream.rangeClosed(1, count).boxed().toList(), all, branches);
            articles.count(on, count, branch);
            return null;
        });
    }

    /** The numbers of the comments that stand on the pages which lead on from that one, in the order of the pages. */
    private List<String> crawl(String start) {
        List<String> found = new ArrayList<>();
        List<String> waiting = new ArrayList<>(List.of(start));
        Set<String> seen = new HashSet<>(waiting);
        for (int i = 0; i < waiting.size(); i++) {
            Page page = ada.get(waiting.get(i));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.source().length()).isLessThan(LARGEST);
            assertThat(page.count("article.comment")).isLessThanOrEqualTo(500);
            page.document().select("article.comment").forEach(one -> found.add(one.id()));
            for (String path :
                    page.document().select(".pages a[rel], .onward a").eachAttr("href")) {
                if (seen.add(path.replaceFirst("#.*", ""))) {
                    waiting.add(path.replaceFirst("#.*", ""));
                }
            }
        }
        return found;
    }

    private static List<String> all(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(id -> "comment-" + id).toList();
    }

    @Test
    void everyCommentOfAChainIsReachedOnce() throws Exception {
        fill(MANY, id -> id - 1, "<p>Yes</p>");
        assertThat(crawl(article)).containsExactlyElementsOf(all(MANY));
        Page onward = ada.click(ada.get(article), "Continue this thread with Ada’s comment");
        assertThat(onward.text("h1")).isEqualTo("A thread continued");
        assertThat(onward.text("article.comment header")).contains("in reply to Ada");
        assertThat(ada.getOnly("/comments/4321").location()).isEqualTo("/comments/4321/thread#comment-4321");
        assertThat(ada.get("/comments/4321")
                        .document()
                        .select("article.comment")
                        .get(0)
                        .id())
                .isEqualTo("comment-4321");
        assertThat(ada.getOnly("/comments/3").location()).isEqualTo(article + "#comment-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?sort=newest", "?sort=best"})
    void everyOneOfManyAnswersToOneCommentIsReachedOnce(String sort) throws Exception {
        fill(MANY, id -> id == 1 ? 0 : 1, "<p>Yes</p>");
        assertThat(crawl(article + sort)).containsExactlyElementsOf(all(MANY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?sort=newest", "?sort=best"})
    void everyOneOfAHundredHugeCommentsIsReachedOnce(String sort) throws Exception {
        fill(100, id -> 0, "<p>" + "b".repeat(90_000) + "</p>");
        assertThat(crawl(article + sort)).containsExactlyInAnyOrderElementsOf(all(100));
    }

    @Test
    void everyBranchIsBegunBeforeOneIsToldToItsEnd() throws Exception {
        fill(1_000, id -> id <= 901 ? id - 1 : 0, "<p>Yes</p>");
        Page page = ada.get(article);
        assertThat(page.document().select("ol.comments > li > article").eachAttr("id"))
                .hasSize(100);
        assertThat(crawl(article)).containsExactlyInAnyOrderElementsOf(all(1_000));
    }

    @Test
    void whatIsHiddenInTheMiddleOfAChainIsOnNoPage() throws Exception {
        fill(MANY, id -> id - 1, "<p>Yes</p>");
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        crawl(article);
        for (int id : new int[] {100, 2_500, 5_000}) {
            assertThat(eve.postOnly("/comments/" + id + "/hide", "reason", "spam", "note", "")
                            .status())
                    .isLessThan(400);
        }
        List<String> left = new ArrayList<>(all(MANY));
        left.removeAll(List.of("comment-100", "comment-2500", "comment-5000"));
        assertThat(crawl(article)).containsExactlyElementsOf(left);
        Page page = ada.get("/comments/2500/thread");
        assertThat(page.count("article#comment-2500")).isZero();
        assertThat(page.text("#comment-2500")).contains("hidden by Eve");
        assertThat(ada.getOnly("/comments/2500").status()).isEqualTo(410);
    }

    @Test
    void answersFarDownAreShownWhereTheirWritersComeTo() throws Exception {
        fill(MANY, id -> id - 1, "<p>Yes</p>");
        Page posted = ada.post(article + "/comments", "name", "Bob", "body", "The end?", "parent", "5000");
        assertThat(posted.path()).isEqualTo("/comments/5001/thread");
        assertThat(posted.text("#comment-5001 .text")).isEqualTo("The end?");
        assertThat(posted.text("#comment-5001 .actions")).contains("Edit").contains("Delete");
        assertThat(ada.get("/comments/4999/reply").status()).isEqualTo(200);
    }

    @Test
    void threadOfNoCommentIsNotFound() {
        assertThat(ada.get("/comments/77/thread").status()).isEqualTo(404);
        assertThat(ada.get("/comments/x/thread").status()).isEqualTo(404);
    }
}
