package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.account.Role;

/** Several servers on one database, and one mailbox. */
@Tag("nodes")
@Timeout(60)
class LetterNodesTest {
    private static final int READERS = 40;

    private final MailServer mail = new MailServer();

    @RegisterExtension
    final MailServer lastToGo = mail;

    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().smtp(mail.smtp()));

    @Test
    void nodesThatWriteAndSendAtTheSameTimeSendEachLetterOnce() throws Exception {
        String article = forum.article("On lamps");
        for (int i = 0; i < READERS; i++) {
            Visitor reader = forum.signedInWithEmail("R" + i, Role.MEMBER);
            reader.press(reader.get(article), "Follow this conversation");
        }
        forum.visitor().post(article + "/comments", "name", "Bob", "body", "Lit at dusk");
        try (Forum other = forum.anotherNode();
                Forum third = forum.anotherNode()) {
            forum.clock().advance(Duration.ofMinutes(10));
            Stream.of(forum.forum(), other, third).parallel().forEach(LetterNodesTest::send);
            // what one has taken may be under way when another is done
            Stream.of(forum.forum(), other, third).forEach(LetterNodesTest::send);
        }
        List<String> expected = IntStream.range(0, READERS)
                .mapToObj(i -> "r" + i + "@example.org")
                .toList();
        assertThat(mail.recipients()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void send(Forum node) {
        try {
            node.sendLetters();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
