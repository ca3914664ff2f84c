package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.account.Role;

/** What is taken away on one node, asked for on two others as soon as it is answered. */
@Tag("nodes")
@Timeout(300)
class HiddenOnNodesTest {
    private static final int ROUNDS = 40;
    private static final int READERS_OF_EACH = 3;

    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().commentsPerPage(1_000));

    private final ExecutorService threads = Executors.newFixedThreadPool(2 * READERS_OF_EACH);
    private final List<Forum> others = new ArrayList<>();
    private String article;

    @BeforeEach
    void open() throws Exception {
        article = forum.article("On lamps");
        others.add(forum.anotherNode());
        others.add(forum.anotherNode());
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        others.forEach(Forum::close);
    }

    private List<Visitor> readers() {
        List<Visitor> readers = new ArrayList<>();
        for (int i = 0; i < READERS_OF_EACH; i++) {
            others.forEach(node -> readers.add(new Visitor(URI.create("http://localhost:" + node.port()))));
        }
        return readers;
    }

    @Test
    void whatIsTakenAwayIsShownByNoNodeOnceThatIsAnswered() throws Exception {
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        List<Visitor> readers = readers();
        for (int round = 0; round < ROUNDS; round++) {
            forum.clock().advance(Duration.ofMinutes(1));
            String text = "Remark-" + round + "-of-Ada";
            Visitor ada = forum.visitor();
            Page posted = ada.postOnly(article + "/comments", "name", "Ada", "body", text);
            assertThat(posted.status()).isEqualTo(303);
            readers.forEach(reader -> readUntilShown(reader, text));
            take(posted.location().replaceFirst(".*#comment-", "/comments/"), round, ada, eve);
            for (Future<Page> page : ask(readers)) {
                assertThat(page.get().source()).doesNotContain(text);
            }
        }
    }

    private static void take(String comment, int round, Visitor ada, Visitor eve) {
        Page taken = switch (round % 3) {
            case 0 -> eve.postOnly(comment + "/hide", "reason", "spam", "note", "");
            case 1 -> ada.postOnly(comment + "/delete");
            default -> ada.postOnly(comment + "/edit", "body", "Said otherwise", "seen", "0");
        };
        assertThat(taken.status()).isEqualTo(303);
    }

    private List<Future<Page>> ask(List<Visitor> readers) {
        List<Future<Page>> pages = new ArrayList<>();
        readers.forEach(reader -> pages.add(threads.submit(() -> reader.get(article))));
        return pages;
    }

    /** It is then kept, wherever anything is. */
    private void readUntilShown(Visitor reader, String text) {
        while (!reader.get(article).source().contains(text)) {
            assertThat(reader.get(article).status()).isEqualTo(200);
        }
    }
}
