package stoa;

import static org.assertj.core.api.Assertions.assertThat;
import static stoa.LargestComments.bounded;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.account.Member;
import stoa.account.Role;

/** Pages that list comments, where each says as much as a comment can. */
@Tag("http")
class ListPagesTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Visitor zoe;
    private Member bob;

    @BeforeEach
    void fill() throws Exception {
        bob = LargestComments.in(forum);
        zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
    }

    private void sql(String statement) {
        forum.database().jdbi().useHandle(sql -> sql.execute(statement));
    }

    @Test
    void logWithNotesAndAllComments() {
        String note = "&".repeat(500);
        sql("insert into moderation_log (at, action, comment_id, article_id, reason, note, detail)"
                + " select posted_at, 'HIDE', id, article_id, 'PRIVATE', '" + note + "', '" + note
                + "' from comment where id <= 60");
        sql("update moderation_log set member_id = " + bob.id() + " where action = 'HIDE'");
        zoe.post("/moderation/log", "open", "with-names");
        bounded(forum.visitor().get("/moderation/log"));
        assertThat(bounded(forum.visitor().get("/moderation/log/feed")).count("entry"))
                .isEqualTo(50);
        sql("insert into member_note (member_id, note, written_at)" + " select member_id, '" + note
                + "', posted_at from comment where id <= 60");
        assertThat(bounded(zoe.get("/moderation/log")).count(".log > li")).isEqualTo(50);
        bounded(zoe.get("/moderation/comments"));
        bounded(zoe.get("/moderation/comments?state=hidden"));
        bounded(zoe.get("/moderation/members/" + bob.id()));
    }

    @Test
    void inbox() throws Exception {
        Visitor ada = forum.signedIn("Ada", Role.MEMBER);
        sql("insert into notice (member_id, kind, comment_id, at)"
                + " select m.id, 'FOLLOWED', c.id, c.posted_at from comment c, member m where m.name = 'Ada'");
        assertThat(bounded(ada.get("/inbox")).count(".inbox > li")).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/feed"})
    void memberPages(String of) {
        Page page = bounded(forum.visitor().get(bob.path() + of));
        assertThat(page.source()).contains("&amp;&amp;");
    }

    @Test
    void everyCommentOfAMemberIsOnOneOfThePages() {
        // each letter takes three bytes
        sql("update comment set body_html = '<p>" + "中".repeat(10_000) + "</p>'");
        Visitor reader = forum.visitor();
        List<String> found = new ArrayList<>();
        Page page = reader.get(bob.path());
        while (true) {
            found.addAll(bounded(page).document().select(".remarks article").eachAttr("aria-labelledby"));
            if (!page.has(".pages [rel=next]")) {
                break;
            }
            page = reader.click(page, "Older comments");
        }
        assertThat(found).hasSize(LargestComments.COUNT).doesNotHaveDuplicates();
    }
}
