package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.account.Role;
import stoa.command.Main;
import stoa.database.Inspection;
import stoa.discussion.CountCheck;
import stoa.moderation.log.LogCheck;

/** {@code stoa check} of a PostgreSQL database that a server is using. */
@Tag("nodes")
@Timeout(600)
class CheckNodesTest {
    private static final int CHECKS = 5;

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private final StringWriter out = new StringWriter();
    private String article = "";
    private Visitor eve;

    @BeforeEach
    void fill() throws Exception {
        article = forum.article("On lamps");
        eve = forum.signedIn("Eve", Role.MODERATOR);
        post(forum.visitor(), 0);
    }

    private int check() {
        PrintWriter to = new PrintWriter(out, true);
        return Main.run(
                to,
                to,
                "check",
                "--database-url",
                Objects.requireNonNull(forum.storage().url()));
    }

    private void post(Visitor visitor, int number) throws Exception {
        forum.clock().advance(Duration.ofMinutes(1));
        Page answer = visitor.post(article + "/comments", "name", "Ada", "body", "Lit at dusk " + number);
        assertThat(answer.has("article.comment")).isTrue();
    }

    private void decide() throws Exception {
        eve.post("/comments/1/hide", "reason", "spam", "note", "");
        eve.post("/comments/1/restore");
    }

    private void change(String sql) {
        forum.database().jdbi().useHandle(handle -> handle.execute(sql));
    }

    @Test
    void postsAndDecisionsMeanwhileAreNoFault() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> posts = thread.submit(() -> {
                int count = 0;
                while (!over.get()) {
                    post(forum.visitor(), ++count);
                    decide();
                }
                return count;
            });
            for (int i = 0; i < CHECKS; i++) {
                assertThat(check()).as(out.toString()).isZero();
            }
            over.set(true);
            assertThat(posts.get()).isPositive();
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void allThatIsReadIsOfTheSameMoment() throws Exception {
        try (Inspection inspection = Inspection.of(forum.storage())) {
            assertThat(inspection.faults()).isEmpty();
            long entries = LogCheck.of(inspection.sql()).entries();
            decide();
            change("update article set comment_count = comment_count + 1");
            assertThat(CountCheck.faults(inspection.sql())).isEmpty();
            assertThat(LogCheck.of(inspection.sql()).entries()).isEqualTo(entries);
        }
        assertThat(check()).isEqualTo(1);
    }

    @Test
    void damagedCountIsFound() {
        change("update article set comment_count = comment_count + 1");
        assertThat(check()).isEqualTo(1);
        assertThat(out.toString()).contains("comment_count of the article");
    }

    @Test
    void whatWasReadOfTheIndexesIsSaid() {
        boolean hasAmcheck = forum.database()
                        .jdbi()
                        .withHandle(
                                sql -> sql.createQuery("select count(*) from pg_proc where proname = 'bt_index_check'")
                                        .mapTo(int.class)
                                        .one())
                > 0;
        assertThat(check()).isZero();
        assertThat(out.toString())
                .contains(
                        hasAmcheck
                                ? "All rows, indexes, references and counts are whole."
                                : "All rows, references and counts are whole.");
        assertThat(out.toString().contains("indexes were not read: that takes the extension amcheck"))
                .isNotEqualTo(hasAmcheck);
    }

    @Test
    void schemaThatIsToBeUpgradedIsRefusedAndNothingIsWritten() {
        change(
                "delete from flyway_schema_history where version = (select max(version::int)::text from flyway_schema_history)");
        assertThat(check()).isNotZero();
        assertThat(out.toString()).contains("is to be upgraded to the schema V", "Nothing was changed");
    }
}
