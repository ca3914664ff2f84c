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
@Tag("sql")
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

    /** More than fit on two pages, of any length; all other tests share the memory. */
    private static int comments(String text) {
        return text.length() > 1_000 ? 100 : 500;
    }

    /** Of every five the first stands alone, and each of the others answers the one before. */
    private void fill(Member author, String text) throws Exception {
        Instant at = forum.clock().instant();
        int count = comments(text);
        assertThat(forum.database().reserveIds("comment", count)).isEqualTo(1);
        forum.database().transactions().run(() -> {
            List<NewComment> all = new ArrayList<>();
            List<Integer> branches = new ArrayList<>();
            for (long id = 1; id <= count; id++) {
                branches.add((int) (id + 4) / 5);
                all.add(new NewComment(
                        article,
                        id % 5 == 1 ? null : id - 1,
                        author.id(),
                        author.name(),
                        text,
                        SafeHtml.trusted("<p>" + text.replace("&", "&amp;") + "</p>"),
                        at.plusSeconds(id),
                        null,
                        null));
            }
            forum.database()
                    .store(Comments.class)
                    .addAll(LongStream.rangeClosed(1, count).boxed().toList(), all, branches);
            articles.count(article, count, count / 5);
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

    /** The numbers of the comments on the page and on those that it leads on to. */
    private List<String> read(Visitor reader, String start) {
        List<String> found = new ArrayList<>();
        List<String> waiting = new ArrayList<>(List.of(start));
        Set<String> seen = new HashSet<>(waiting);
        for (int i = 0; i < waiting.size(); i++) {
            Page page = reader.get(waiting.get(i));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.source().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST);
            found.addAll(page.document().select("article.comment").eachAttr("id"));
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
        "Yes, 1, Bob, ''",
        "Much was said about stairs. , 12, Bob Sample, ''",
        "&, 10000, &, ?sort=best",
        "中, 10000, 中, ?sort=newest",
        "𓀀, 10000, 𓀀, ''"
    })
    void pageIsNotTooLargeForWhoeverReads(String word, int times, String name, String sort) throws Exception {
        Member author = forum.addMember(name.length() < 3 ? "B" + name.repeat(59) : name, Role.ADMINISTRATOR);
        String text = word.repeat(times);
        fill(author, text);
        decorate(author);
        List<Visitor> readers = List.of(
                forum.visitor(),
                forum.signedIn("Ada", Role.MEMBER),
                forum.signedIn("Eve", Role.MODERATOR),
                forum.signedIn(author.name()));
        for (Visitor reader : readers) {
            assertThat(read(reader, path + sort)).containsExactlyInAnyOrderElementsOf(all(comments(text)));
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, 50, 90", "300000, 15, 40"})
    void longArticleLeavesLessRoomForComments(int letters, int least, int most) throws Exception {
        Member author = forum.addMember("Bob", Role.MEMBER);
        fill(author, "b".repeat(5_000));
        String body = "<p>" + "a".repeat(letters) + "</p>";
        forum.database()
                .jdbi()
                .useHandle(sql -> sql.execute("update article set body_html = ? where id = ?", body, article));
        Page page = forum.visitor().get(path);
        assertThat(page.count("article.comment")).isBetween(least, most);
        assertThat(page.source()).hasSizeLessThan(LARGEST);
    }
}
