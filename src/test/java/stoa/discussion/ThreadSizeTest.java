package stoa.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Member;
import stoa.account.Role;
import stoa.text.SafeHtml;

/** However long comments and names are, and whatever a reader may do with them, a page of a thread is not too large. */
@Tag("http")
class ThreadSizeTest {
    private static final int LARGEST = 500_000;

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String path;
    private Articles articles;
    private long article;

    @BeforeEach
    void publish() throws Exception {
        path = forum.article("On stairs");
        articles = forum.database().store(Articles.class);
        article = articles.bySlug("on-stairs").orElseThrow().id();
    }

    /** More than fit on two pages where they are long; all other tests share the memory. */
    private static int comments(String text) {
        return text.length() > 1_000 ? 100 : 500;
    }

    /** Of so many the first stands alone, and each of the others answers the one before. */
    private void fill(Member author, String text, int chain) throws Exception {
        Instant at = forum.clock().instant();
        int count = comments(text);
        assertThat(forum.database().reserveIds("comment", count)).isEqualTo(1);
        SafeHtml html = SafeHtml.trusted("<p>" + text.replace("&", "&amp;") + "</p>");
        forum.database().transactions().run(() -> {
            List<NewComment> all = new ArrayList<>();
            List<Integer> branches = new ArrayList<>();
            for (long id = 1; id <= count; id++) {
                branches.add((int) ((id - 1) / chain + 1));
                all.add(new NewComment(
                        article,
                        (id - 1) % chain == 0 ? null : id - 1,
                        author.id(),
                        author.name(),
                        text,
                        html,
                        at.plusSeconds(id),
                        null));
            }
            forum.database()
                    .store(Comments.class)
                    .addAll(LongStream.rangeClosed(1, count).boxed().toList(), all, branches);
            articles.count(article, count, count / chain);
            return all;
        });
    }

    /** All that can stand beside a comment stands beside each. */
    private void decorate(Member author) {
        forum.database().jdbi().useHandle(sql -> {
            sql.execute("update comment set edited_at = posted_at, edits = 1, thanks = 1");
            sql.execute("update article set author_id = ?, pinned_id = 1", author.id());
            sql.execute(
                    "insert into thanks (comment_id, member_id, article_id, thanked_at)"
                            + " select c.id, m.id, c.article_id, c.posted_at from comment c, member m where m.id <> ?",
                    author.id());
        });
    }

    private List<Visitor> readers(Member author) throws Exception {
        return List.of(
                forum.visitor(),
                forum.signedIn("Ada", Role.MEMBER),
                forum.signedIn("Eve", Role.MODERATOR),
                forum.signedIn(author.name()));
    }

    private static int size(Page page) {
        return page.source().getBytes(StandardCharsets.UTF_8).length;
    }

    private static List<String> comments(Page page) {
        return page.document().select("article.comment").eachAttr("id");
    }

    /** The numbers of the comments, page by page: on that one, and on those that it leads on to. */
    private static List<List<String>> read(Visitor reader, String start) {
        List<List<String>> found = new ArrayList<>();
        List<String> waiting = new ArrayList<>(List.of(start));
        Set<String> seen = new HashSet<>(waiting);
        for (int i = 0; i < waiting.size(); i++) {
            Page page = reader.get(waiting.get(i));
            assertThat(page.status()).isEqualTo(200);
            assertThat(size(page)).isLessThanOrEqualTo(LARGEST);
            found.add(comments(page));
            page.document().select(".onward a").eachAttr("href").stream()
                    .filter(seen::add)
                    .forEach(waiting::add);
        }
        return found;
    }

    private static List<String> all(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(id -> "comment-" + id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Much was said about stairs. , 10, Bob Sample, ''",
        "&, 10000, &, ?sort=best",
        "中, 10000, 中, ?sort=newest",
        "𓀀, 10000, 𓀀, ''"
    })
    void pageEndsAtTheSameCommentForWhoeverReadsAndIsTooLargeForNobody(String word, int times, String name, String sort)
            throws Exception {
        Member author = forum.addMember(name.length() < 3 ? "B" + name.repeat(59) : name, Role.ADMINISTRATOR);
        String text = word.repeat(times);
        fill(author, text, 5);
        decorate(author);
        List<Visitor> readers = readers(author);
        List<List<String>> pages = read(readers.get(0), path + sort);
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all(comments(text)));
        for (Visitor reader : readers) {
            assertThat(read(reader, path + sort)).isEqualTo(pages);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, ''", "5, ''", "5, ?sort=newest"})
    void fiveHundredShortCommentsStandOnOnePageForWhoeverReads(int chain, String sort) throws Exception {
        Member author = forum.addMember("Bob Sample", Role.MEMBER);
        fill(author, "Much was said about stairs.", chain);
        for (Visitor reader : readers(author)) {
            Page page = reader.get(path + sort);
            // a page has a hundred top-level comments, however short
            assertThat(page.count("article.comment")).isEqualTo(chain == 1 ? 100 : 500);
            assertThat(page.count(".onward")).isZero();
            assertThat(size(page)).isLessThanOrEqualTo(LARGEST);
        }
    }

    @Test
    void pageThatGoesOnElsewhereIsNearlyFull() throws Exception {
        Member author = forum.addMember("Bob Sample", Role.MEMBER);
        fill(author, "Much was said about stairs. ".repeat(10), 5);
        Page page = forum.signedIn("Eve", Role.MODERATOR).get(path);
        assertThat(page.count(".onward")).isPositive();
        assertThat(size(page)).isBetween(LARGEST * 9 / 10, LARGEST);
    }

    @ParameterizedTest
    @CsvSource({"1000, 90, 100", "300000, 25, 50", "700000, 20, 25"})
    void longArticleLeavesLessRoomForComments(int letters, int least, int most) throws Exception {
        Member author = forum.addMember("Bob", Role.MEMBER);
        fill(author, "b".repeat(4_000), 5);
        String body = "<p>" + "a".repeat(letters) + "</p>";
        forum.database()
                .jdbi()
                .useHandle(sql -> sql.execute("update article set body_html = ? where id = ?", body, article));
        Page page = forum.signedIn("Eve", Role.MODERATOR).get(path);
        assertThat(page.count("article.comment")).isBetween(least, most);
        assertThat(size(page)).isLessThan(Math.max(LARGEST, letters + 120_000));
        assertThat(read(forum.visitor(), "/comments/100/thread")).isNotEmpty();
    }

    @Test
    void pinnedCommentTakesItsShareOfThePage() throws Exception {
        Member author = forum.addMember("Bob", Role.MEMBER);
        fill(author, "b".repeat(9_000), 5);
        forum.database().jdbi().useHandle(sql -> {
            sql.execute("update comment set body_html = ? where id = 1", "<p>" + "b".repeat(99_000) + "</p>");
            sql.execute("update article set pinned_id = 1");
        });
        assertThat(size(forum.signedIn("Eve", Role.MODERATOR).get(path))).isBetween(LARGEST * 9 / 10, LARGEST);
    }
}
