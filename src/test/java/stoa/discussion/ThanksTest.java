package stoa.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.TestSettings;
import stoa.Visitor;
import stoa.account.Member;
import stoa.account.Role;

@Tag("http")
@Tag("sql")
class ThanksTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().commentsPerPage(10));

    private String article;
    private Visitor ada;
    private Visitor bob;

    @BeforeEach
    void talk() throws Exception {
        article = forum.article("On porches");
        ada = forum.signedIn("Ada", Role.MEMBER);
        bob = forum.signedIn("Bob", Role.MEMBER);
        ada.post(article + "/comments", "body", "Oil the hinges in spring.");
    }

    private String actions() {
        return forum.visitor().get(article).text("#comment-1 .actions");
    }

    @Test
    void thanksAreCountedAndTakenBack() {
        Page page = bob.get(article);
        assertThat(page.text("#comment-1 .actions")).isEqualTo("Thank Reply Link Report");
        Page thanked = bob.pressOnly(page, "Thank");
        assertThat(thanked.status()).isEqualTo(303);
        assertThat(thanked.location()).isEqualTo(article + "#comment-1");
        assertThat(actions()).isEqualTo("1 thank Reply Link Report");
        Page seen = bob.get(article);
        assertThat(seen.text("#comment-1 .actions")).isEqualTo("1 thank Take back thanks Reply Link Report");

        bob.press(seen, "Take back thanks");
        assertThat(actions()).isEqualTo("Reply Link Report");
        assertThat(bob.get(article).text("#comment-1 .actions")).isEqualTo("Thank Reply Link Report");
        bob.post("/comments/1/unthank");
        assertThat(actions()).isEqualTo("Reply Link Report");
    }

    @Test
    void ownCommentIsNotThankedFor() {
        assertThat(ada.get(article).text("#comment-1 .actions")).doesNotContain("Thank");
        assertThat(ada.post("/comments/1/thank").status()).isEqualTo(403);
        assertThat(actions()).isEqualTo("Reply Link Report");
    }

    @Test
    void visitorsReadTheCountButDoNotThank() {
        bob.post("/comments/1/thank");
        Visitor reader = forum.visitor();
        assertThat(reader.post("/comments/1/thank").status()).isEqualTo(403);
        assertThat(reader.post("/comments/1/unthank").status()).isEqualTo(403);
        assertThat(actions()).isEqualTo("1 thank Reply Link Report");
    }

    @Test
    void whatIsHiddenOrDeletedIsNotThankedFor() throws Exception {
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        bob.post("/comments/1/thank");
        eve.post("/comments/1/hide", "reason", "spam", "note", "");
        assertThat(eve.post("/comments/1/thank").status()).isEqualTo(410);
        eve.post("/comments/1/restore");
        assertThat(actions()).isEqualTo("1 thank Reply Link Report");

        ada.post("/comments/1/delete");
        assertThat(eve.post("/comments/1/thank").status()).isEqualTo(410);
        assertThat(bob.postOnly("/comments/1/unthank").location()).isEqualTo("/comments/1");
        assertThat(rows()).isZero();
        assertThat(forum.database().store(Comments.class).byId(1).orElseThrow().thanks())
                .isZero();
    }

    @Test
    void thirtyAtOnceByOneMemberAreOne() {
        IntStream.range(0, 30).parallel().forEach(i -> bob.postOnly("/comments/1/thank"));

        assertThat(actions()).isEqualTo("1 thank Reply Link Report");
        assertThat(rows()).isEqualTo(1);
        IntStream.range(0, 30).parallel().forEach(i -> bob.postOnly("/comments/1/unthank"));
        assertThat(actions()).isEqualTo("Reply Link Report");
    }

    @Test
    void hundredAtOnceByHundredMembersAreHundred() throws Exception {
        List<Visitor> readers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            readers.add(forum.signedIn("Reader " + i, Role.MEMBER));
        }
        readers.parallelStream().forEach(reader -> reader.postOnly("/comments/1/thank"));

        assertThat(actions()).isEqualTo("100 thanks Reply Link Report");
        assertThat(rows()).isEqualTo(100);
    }

    @Test
    void whoeverLeavesTakesThanksAlong() throws Exception {
        bob.post("/comments/1/thank");
        Member cai = forum.addMember("Cai", Role.MEMBER);
        Thanks thanks = forum.database().store(Thanks.class);
        Comment comment = forum.database().store(Comments.class).byId(1).orElseThrow();
        forum.database()
                .transactions()
                .run(() -> thanks.give(comment, cai.id(), forum.clock().instant()));
        forum.database().transactions().run(() -> {
            thanks.uncountAllOf(cai.id());
            return forum.database()
                    .jdbi()
                    .withHandle(handle -> handle.execute("delete from member where id = ?", cai.id()));
        });

        assertThat(rows()).isEqualTo(1);
        assertThat(forum.database().store(Comments.class).byId(1).orElseThrow().thanks())
                .isEqualTo(1);
    }

    private long rows() {
        return forum.database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from thanks")
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void bestComeFirstAndThenTheOldest() {
        for (int i = 2; i <= 13; i++) {
            forum.clock().advance(java.time.Duration.ofMinutes(1));
            forum.visitor().postOnly(article + "/comments", "body", "No " + i, "name", "Guest");
        }
        forum.visitor().postOnly(article + "/comments", "body", "A reply", "name", "Guest", "parent", "12");
        bob.post("/comments/12/thank");
        ada.post("/comments/12/thank");
        bob.post("/comments/7/thank");
        bob.post("/comments/3/thank");
        bob.post("/comments/14/thank");
        Page best = forum.visitor().get(article + "?sort=best");

        assertThat(topLevel(best))
                .containsExactly(
                        "comment-12",
                        "comment-3",
                        "comment-7",
                        "comment-1",
                        "comment-2",
                        "comment-4",
                        "comment-5",
                        "comment-6",
                        "comment-8",
                        "comment-9");
        assertThat(best.has("#comment-12 ~ details #comment-14")).isTrue();
        assertThat(best.text(".sort [aria-current]")).isEqualTo("Best");
        assertThat(best.text(".thread"))
                .contains("lower bound of the Wilson score")
                .doesNotContain("Page 1");
        assertThat(best.has("a[href=" + article + "#comments]")).isTrue();
        assertThat(forum.visitor().get(article + "?sort=best&page=2").status()).isEqualTo(404);
    }

    @Test
    void bestFollowsWhatIsHiddenAndTakenBackAtOnce() throws Exception {
        forum.visitor().post(article + "/comments", "body", "Another", "name", "Guest");
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        String path = article + "?sort=best";
        assertThat(topLevel(forum.visitor().get(path))).containsExactly("comment-1", "comment-2");
        assertThat(bob.pressIn(bob.get(path), "#comment-2", "Thank").path()).isEqualTo(path);
        assertThat(topLevel(forum.visitor().get(path))).containsExactly("comment-2", "comment-1");
        eve.post("/comments/2/hide", "reason", "spam", "note", "");
        assertThat(topLevel(forum.visitor().get(path))).containsExactly("comment-1");
        eve.post("/comments/2/restore");
        bob.pressIn(bob.get(path), "#comment-2", "Take back thanks");
        assertThat(topLevel(forum.visitor().get(path))).containsExactly("comment-1", "comment-2");
    }

    private static List<String> topLevel(Page page) {
        return page.document().select("ol.comments > li > .comment").stream()
                .map(comment -> comment.id())
                .toList();
    }

    @Test
    void nothingOfOneMemberGetsIntoThePageOfAnother() throws Exception {
        bob.post("/comments/1/thank");
        Visitor cai = forum.signedIn("Cai", Role.MEMBER);
        for (int again = 0; again < 2; again++) {
            assertThat(cai.get(article).text("#comment-1 .actions")).isEqualTo("1 thank Thank Reply Link Report");
            assertThat(ada.get(article).text("#comment-1 .actions"))
                    .isEqualTo("1 thank Reply Link Edit, 15 minutes left Delete");
            assertThat(bob.get(article).text("#comment-1 .actions"))
                    .isEqualTo("1 thank Take back thanks Reply Link Report");
            assertThat(actions()).isEqualTo("1 thank Reply Link Report");
        }
    }
}
