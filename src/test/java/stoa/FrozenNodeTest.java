package stoa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.account.Members;
import stoa.account.Role;
import stoa.database.TimeLimits;
import stoa.discussion.Articles;
import stoa.moderation.log.LogCheck;
import stoa.moderation.log.ModerationLog;

/** A node that stands still in the middle of a transaction, for longer than anyone would wait. */
@Tag("nodes")
@Timeout(60)
class FrozenNodeTest {
    private static final TimeLimits LIMITS =
            new TimeLimits(Duration.ofMinutes(5), Duration.ofMillis(300), Duration.ofMinutes(5), Duration.ofSeconds(1));

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch frozen = new CountDownLatch(1);
    private final CountDownLatch thaw = new CountDownLatch(1);

    @AfterEach
    void stop() {
        thaw.countDown();
        threads.shutdownNow();
    }

    private <T> T freeze(T value) throws InterruptedException {
        frozen.countDown();
        thaw.await();
        return value;
    }

    @Test
    void whatAFrozenNodeHoldsIsFreeAfterAWhileAndItsTransactionIsUndone() throws Exception {
        String article = forum.article("On lamps");
        try (Forum node = forum.anotherNode(LIMITS)) {
            Articles articles = node.database().store(Articles.class);
            Future<?> held = threads.submit(() -> lockAndFreeze(node, articles));
            frozen.await();

            Page posted = forum.visitor().postOnly(article + "/comments", "name", "Ada", "body", "Lit at dusk");
            assertThat(posted.status()).isEqualTo(303);
            thaw.countDown();
            assertThatThrownBy(held::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(JdbiException.class);
            assertThat(articles.byId(1).orElseThrow().locked()).isFalse();
        }
    }

    /** Where the machine is so busy that its transaction is too late before it stands still, once more. */
    private int lockAndFreeze(Forum node, Articles articles) throws Exception {
        try {
            return node.database().transactions().run(() -> {
                articles.lock(1, true);
                freeze(1);
                return articles.lock(1, true);
            });
        } catch (JdbiException e) {
            if (frozen.getCount() == 0) {
                throw e;
            }
            return lockAndFreeze(node, articles);
        }
    }

    /** No limit here: what is recorded is sealed at the end, and nobody waits for who only has something to record. */
    @Test
    void transactionThatHasSomethingToRecordHoldsTheLogAtItsEndOnly() throws Exception {
        String article = forum.article("On lamps");
        forum.visitor().post(article + "/comments", "name", "Ada", "body", "Lit at dusk");
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        long id = forum.addMember("Zoe", Role.MODERATOR).id();
        Future<?> held = threads.submit(() -> forum.database().transactions().run(() -> freeze(record(id))));
        frozen.await();

        assertThat(eve.postOnly("/comments/1/hide", "reason", "spam", "note", "")
                        .status())
                .isEqualTo(303);
        thaw.countDown();
        held.get();
        LogCheck.Result log = forum.database().jdbi().withHandle(LogCheck::of);
        assertThat(log.entries()).isEqualTo(3);
        assertThat(log.faults()).isEmpty();
    }

    private boolean record(long moderator) {
        ModerationLog log = forum.database().store(ModerationLog.class);
        Members members = forum.database().store(Members.class);
        log.recordSignIn(forum.clock().instant(), members.byId(moderator).orElseThrow());
        return true;
    }
}
