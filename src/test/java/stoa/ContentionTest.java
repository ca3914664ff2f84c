package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.database.TimeLimits;
import stoa.discussion.Article;
import stoa.discussion.Articles;
import stoa.logging.KnownFailure;
import stoa.logging.Log;
import stoa.logging.QuietLog;

/** What people are told whose change met another one, or took too long. */
@Tag("nodes")
@Timeout(120)
class ContentionTest {
    private static final Duration NEVER = Duration.ZERO;
    private static final Duration SOON = Duration.ofMillis(300);

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Articles articles;
    private Article article;

    @BeforeEach
    void publish() throws Exception {
        articles = forum.database().store(Articles.class);
        String path = forum.article("On lamps");
        article = articles.bySlug(path.replaceFirst("/articles/", "")).orElseThrow();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static TimeLimits limits(Duration lock, Duration statement) {
        return new TimeLimits(lock, NEVER, statement, Duration.ofSeconds(1));
    }

    private Page post(Visitor visitor, String text) {
        return visitor.post(article.path() + "/comments", "name", "Ada", "body", text);
    }

    private static Visitor visitor(Forum node) {
        return new Visitor(URI.create("http://localhost:" + node.port()));
    }

    private static long logged(String kind) {
        return Log.ofProcess().failures().now().get(kind);
    }

    /** The text is there, and is posted once nothing is in its way. */
    private static void isSentAgain(Visitor visitor, Page refused, String text) {
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text(".lead")).contains("nothing was saved").doesNotContain("database");
        assertThat(refused.value("body")).isEqualTo(text);
        Page posted = visitor.press(refused, "Send it again");
        assertThat(posted.text("#comments")).containsOnlyOnce(text);
    }

    @Test
    void whoseChangeGivesWayInADeadlockIsToldThatTwoCameAtTheSameTime() throws Exception {
        long before = logged("deadlock");
        try (Forum node = forum.anotherNode(limits(NEVER, NEVER))) {
            Visitor ada = visitor(node);
            String text = "Lit at dusk";
            Page refused = meet(ada, text);
            while (refused.status() == 200) {
                // the other one gave way, since this machine is busy
                text = text + " again";
                refused = meet(ada, text);
            }
            assertThat(refused.text(".lead")).contains("came at the same time");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(logged("deadlock")).isGreaterThan(before);
            assertThat(QuietLog.linesWith("failure=deadlock cause="))
                    .anyMatch(line -> line.contains("POST /articles/{slug}/comments failed"));
            isSentAgain(ada, refused, text);
        }
    }

    /** Each of the two waits for what the other holds. */
    private Page meet(Visitor visitor, String text) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        Future<Page> posted = threads.submit(() -> {
            held.await();
            return post(visitor, text);
        });
        try {
            forum.database().transactions().run(() -> {
                articles.locked(article.id());
                held.countDown();
                return takeWhatIsHeldByWhoeverWaits();
            });
        } catch (JdbiException e) {
            assertThat(KnownFailure.of(e)).contains(KnownFailure.DEADLOCK);
        }
        return posted.get();
    }

    private boolean takeWhatIsHeldByWhoeverWaits() {
        return forum.database().jdbi().withHandle(sql -> {
            Optional<Long> key = Optional.empty();
            while (key.isEmpty()) {
                key = sql.select("""
                                select (held.classid::bigint << 32) | held.objid::bigint
                                from pg_locks held join pg_locks waiting on waiting.pid = held.pid
                                where not waiting.granted and held.granted and held.locktype = 'advisory'
                                and held.database = (select oid from pg_database where datname = current_database())
                                limit 1
                                """).mapTo(Long.class).findOne();
            }
            sql.execute("select pg_advisory_xact_lock(?)", key.get());
            return true;
        });
    }

    @Test
    void whoeverHasToWaitForAnotherForTooLongIsToldSo() throws Exception {
        isRefused(limits(SOON, NEVER), "lock timeout", "being changed elsewhere");
    }

    @Test
    void whatTakesTooLongIsToldAsThat() throws Exception {
        isRefused(limits(NEVER, SOON), "statement timeout", "took longer than it may");
    }

    private void isRefused(TimeLimits limits, String kind, String words) throws Exception {
        long before = logged(kind);
        try (Forum node = forum.anotherNode(limits)) {
            Visitor ada = visitor(node);
            Page refused = forum.database().transactions().run(() -> {
                articles.locked(article.id());
                return post(ada, "Lit at dusk");
            });
            assertThat(refused.text(".lead")).contains(words);
            assertThat(logged(kind)).isGreaterThan(before);
            isSentAgain(ada, refused, "Lit at dusk");
        }
    }
}
