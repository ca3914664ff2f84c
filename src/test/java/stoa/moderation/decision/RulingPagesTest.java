package stoa.moderation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Role;

/** What was decided about somebody, as often as moderators like and in as many words as there can be. */
@Tag("http")
class RulingPagesTest {
    private static final int RULINGS = 25;

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Visitor bob;

    @BeforeEach
    void talk() throws Exception {
        String article = forum.article("On porches");
        bob = forum.signedIn("Bob", Role.MEMBER);
        bob.post(article + "/comments", "body", "A word");
        for (int i = 0; i < RULINGS; i++) {
            decide("'SUSPEND', null");
            decide("'HIDE', 1");
        }
    }

    /** With an appeal that was answered. */
    private void decide(String what) {
        String statement =
                "What was decided: it is hidden.\nThe facts: " + "&".repeat(1_000) + "\nThe law: " + "&".repeat(250);
        forum.database().jdbi().useHandle(sql -> {
            sql.execute(
                    "insert into decision (action, comment_id, member_id, reason, statement, found, software, decided_at)"
                            + " select " + what + ", m.id, 'OTHER', ?, 'PERSON', false, m.created_at"
                            + " from member m where m.name = 'Bob'",
                    statement);
            sql.execute(
                    "insert into appeal (decision_id, words, made_at, granted, answer, answered_at)"
                            + " select max(id), ?, max(decided_at), false, ?, max(decided_at) from decision",
                    "&".repeat(4_000),
                    "&".repeat(900));
        });
    }

    @ParameterizedTest
    @CsvSource({"/account/standing, You were suspended", "/comments/1/status, Your comment was hidden"})
    void eachIsOnOneOfThePages(String path, String title) {
        List<String> found = new ArrayList<>();
        Page page = bob.get(path);
        while (true) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.source().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(500_000);
            assertThat(page.text(".ruling h2")).isEqualTo(title);
            found.addAll(page.document().select(".ruling h2").eachAttr("id"));
            if (!page.has(".pages [rel=next]")) {
                break;
            }
            page = bob.click(page, "Older decisions");
        }
        assertThat(found).hasSize(RULINGS).doesNotHaveDuplicates();
        assertThat(bob.click(page, "Latest decisions").path()).isEqualTo(path);
        assertThat(bob.get(path + "?before=1").text("main")).contains("no older decisions");
        assertThat(bob.get(path + "?before=x").status()).isEqualTo(404);
    }

    @Test
    void whatWasTypedAgainstAnOldOneIsShownAgainBesideIt() {
        forum.database().jdbi().useHandle(sql -> {
            sql.execute("delete from appeal where decision_id = 1");
            sql.execute("update decision set lifted_at = decided_at where id = 1");
        });
        Page refused = bob.post("/account/standing", "decision", "1", "words", "It was long ago");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.value("words")).isEqualTo("It was long ago");
        assertThat(refused.text(".ruling .problem")).contains("taken back meanwhile");
    }
}
