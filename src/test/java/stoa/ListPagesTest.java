package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.account.Member;
import stoa.account.Role;
import stoa.discussion.Articles;
import stoa.discussion.Comments;
import stoa.discussion.NewComment;
import stoa.text.SafeHtml;

/** Pages that list comments, where each says as much as a comment can, in characters that take five in HTML. */
@Tag("http")
class ListPagesTest {
    private static final int LARGEST = 500_000;
    private static final int COMMENTS = 240;
    private static final String BODY = "&".repeat(10_000);
    private static final SafeHtml HTML = SafeHtml.trusted("<p>" + "&amp;".repeat(10_000) + "</p>");
    private static final String NAME = "Bob" + "&".repeat(57);

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Visitor zoe;
    private Member bob;

    @BeforeEach
    void fill() throws Exception {
        String article = forum.article("&".repeat(200)).replace("/articles/", "");
        zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        bob = forum.addMemberWithEmail(NAME, Role.MEMBER);
        Instant at = forum.clock().instant();
        long on = forum.database()
                .store(Articles.class)
                .bySlug(article)
                .orElseThrow()
                .id();
        assertThat(forum.database().reserveIds("comment", COMMENTS)).isEqualTo(1);
        forum.database().transactions().run(() -> {
            List<NewComment> all = new ArrayList<>();
            for (int i = 1; i <= COMMENTS; i++) {
                all.add(new NewComment(on, null, bob.id(), NAME, BODY, HTML, at.minusSeconds(i), null, null));
            }
            List<Long> ids = LongStream.rangeClosed(1, COMMENTS).boxed().toList();
            forum.database()
                    .store(Comments.class)
                    .addAll(ids, all, ids.stream().map(Long::intValue).toList());
            return all;
        });
    }

    private void sql(String statement) {
        forum.database().jdbi().useHandle(sql -> sql.execute(statement));
    }

    private Page isBounded(Page page) {
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.source().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST);
        return page;
    }

    private void hold() {
        sql("update comment set state = 'HIDDEN', reason = 'PENDING', hidden_at = current_timestamp where id <= 60");
        sql("insert into matter (kind, comment_id, article_id, urgency, opened_at)"
                + " select 'HELD', id, article_id, 5, posted_at from comment where id <= 60");
    }

    @Test
    void deskAndWhatWouldBeDecidedTogether() {
        hold();
        Page desk = isBounded(zoe.get("/moderation"));
        assertThat(desk.count(".matters > li")).isEqualTo(25);
        assertThat(desk.text(".matters [dir=auto]")).endsWith("&& …");
        List<String> fields = new ArrayList<>(List.of("do", "hide-spam"));
        for (String field : desk.document().select(".matters [name^=m-]").eachAttr("name")) {
            fields.addAll(List.of(field, "yes"));
        }
        Page preview = isBounded(zoe.post("/moderation/batches", fields.toArray(String[]::new)));
        assertThat(preview.count(".matters > li")).isEqualTo(25);
    }

    @Test
    void commentsThatMayBelongTogether() {
        sql("insert into cluster (evidence, size, found_at) values ('" + "They are alike.\nChance.\n".repeat(300)
                + "', 240, current_timestamp)");
        sql("insert into cluster_comment (cluster_id, comment_id) select 1, id from comment");
        sql("insert into matter (kind, cluster_id, urgency, opened_at) values ('CLUSTER', 1, 9, current_timestamp)");
        hold();
        Page desk = isBounded(zoe.get("/moderation"));
        assertThat(desk.text("#dossier-title")).contains("240 comments that may belong together");
        assertThat(desk.count(".others > li")).isEqualTo(100);
        assertThat(desk.text(".dossier")).contains("first 100 of them", "done with all 240");
    }

    @Test
    void logWithNotesAndAllComments() {
        String note = "&".repeat(500);
        sql("insert into moderation_log (at, action, comment_id, article_id, reason, note)"
                + " select posted_at, 'HIDE', id, article_id, 'SPAM', '" + note + "' from comment where id <= 60");
        sql("insert into member_note (member_id, note, written_at)" + " select member_id, '" + note
                + "', posted_at from comment where id <= 60");
        assertThat(isBounded(zoe.get("/moderation/log")).count(".log > li")).isEqualTo(50);
        isBounded(zoe.get("/moderation/comments"));
        isBounded(zoe.get("/moderation/comments?state=hidden"));
        isBounded(zoe.get("/moderation/members/" + bob.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/feed"})
    void memberPages(String of) {
        Page page = isBounded(forum.visitor().get(bob.path() + of));
        assertThat(page.source()).contains("&amp;&amp;");
    }

    @Test
    void everyCommentOfAMemberIsOnOneOfThePages() {
        Visitor reader = forum.visitor();
        List<String> found = new ArrayList<>();
        Page page = reader.get(bob.path());
        while (true) {
            found.addAll(isBounded(page).document().select(".remarks article").eachAttr("aria-labelledby"));
            if (!page.has(".pages [rel=next]")) {
                break;
            }
            page = reader.click(page, "Older comments");
        }
        assertThat(found).hasSize(COMMENTS).doesNotHaveDuplicates();
    }
}
