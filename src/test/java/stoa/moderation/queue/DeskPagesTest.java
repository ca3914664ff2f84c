package stoa.moderation.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static stoa.LargestComments.bounded;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.LargestComments;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Role;

/** The desk, where each comment and each report says as much as it can, and where there are many. */
@Tag("http")
class DeskPagesTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Visitor zoe;

    @BeforeEach
    void fill() throws Exception {
        LargestComments.in(forum);
        zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
    }

    private void sql(String statement) {
        forum.database().jdbi().useHandle(sql -> sql.execute(statement));
    }

    private void hold() {
        sql("update comment set state = 'HELD', hidden_at = current_timestamp where id <= 60");
        sql("insert into matter (kind, comment_id, article_id, urgency, opened_at)"
                + " select 'HELD', id, article_id, 5, posted_at from comment where id <= 60");
    }

    private void cluster() {
        sql("insert into cluster (evidence, size, found_at) values ('" + "They are alike.\nChance.\n".repeat(300)
                + "', 240, current_timestamp)");
        sql("insert into cluster_comment (cluster_id, comment_id) select 1, id from comment");
        sql("insert into matter (kind, cluster_id, urgency, opened_at) values ('CLUSTER', 1, 9, current_timestamp)");
    }

    @Test
    void deskAndWhatWouldBeDecidedTogether() {
        hold();
        Page desk = bounded(zoe.get("/moderation"));
        assertThat(desk.count(".matters > li")).isEqualTo(25);
        assertThat(desk.text(".matters [dir=auto]")).endsWith("&& …");
        List<String> fields = new ArrayList<>(List.of("do", "hide-spam"));
        for (String field : desk.document().select(".matters [name^=m-]").eachAttr("name")) {
            fields.addAll(List.of(field, "yes"));
        }
        Page preview = bounded(zoe.post("/moderation/batches", fields.toArray(String[]::new)));
        assertThat(preview.count(".matters > li")).isEqualTo(25);
    }

    @Test
    void everyCommentThatMayBelongToOthersCanBeReadAndAllAreDecidedAbout() {
        cluster();
        hold();
        Page desk = bounded(zoe.get("/moderation"));
        assertThat(desk.text("#dossier-title")).contains("240 comments that may belong together");
        assertThat(desk.text(".dossier")).contains("done with all 240", "1 to 100 of 240");
        List<String> found = read(desk, ".others a", "Next (140 more)", "Next (40 more)");
        assertThat(found).hasSize(LargestComments.COUNT).doesNotHaveDuplicates();

        Page hidden = bounded(zoe.press(zoe.get("/moderation?at=1&after=100"), "Spam"));
        assertThat(hidden.text("[role=status]")).contains("240 decisions taken");
        Page batch = bounded(zoe.click(hidden, "Look at them"));
        assertThat(read(batch, ".matters a", "Next (140 more)", "Next (40 more)"))
                .hasSize(LargestComments.COUNT)
                .doesNotHaveDuplicates();
    }

    /** The addresses of what matches on the page and on those that the links lead to, one after the other. */
    private List<String> read(Page first, String selector, String... links) {
        List<String> found = new ArrayList<>(first.document().select(selector).eachAttr("href"));
        Page page = first;
        for (String link : links) {
            page = bounded(zoe.click(page, link));
            found.addAll(page.document().select(selector).eachAttr("href"));
        }
        assertThat(page.has(".pages [rel=next]")).isFalse();
        return found;
    }

    @Test
    void logSaysHowManyCommentsWereLeftAsTheyAre() {
        cluster();
        zoe.press(zoe.get("/moderation"), "Leave them all as they are");
        assertThat(zoe.get("/moderation/log").text(".log")).contains("240 comments that seemed to belong together");
    }

    @Test
    void everyReportCanBeRead() {
        String words = "&".repeat(4_000);
        sql("insert into report (comment_id, article_id, reason, law, words, name, email, key_hash, weight,"
                + " reported_at) select 1, article_id, 'ILLEGAL', '" + "&".repeat(250) + "', '" + words
                + "', 'Ada', '',"
                + " cast(id as varchar(9)), 100, posted_at from comment where id <= 30");
        sql("insert into matter (kind, comment_id, article_id, urgency, opened_at)"
                + " select 'REPORTED', id, article_id, 90, posted_at from comment where id = 1");
        Page desk = bounded(zoe.get("/moderation"));
        assertThat(desk.text(".dossier")).contains("the answer to all 30 reports", "1 to 8 of 30");
        int read = desk.count(".why");
        for (String link : List.of("Next (22 more)", "Next (14 more)", "Next (6 more)")) {
            desk = bounded(zoe.click(desk, link));
            read += desk.count(".why");
        }
        assertThat(read).isEqualTo(30);
        assertThat(zoe.click(desk, "Back to the first").text(".dossier")).contains("1 to 8 of 30");
    }
}
