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
import stoa.account.Member;
import stoa.account.Role;
import stoa.notice.Follows;

/** Several servers on one database, and one mailbox. */
@Tag("nodes")
@Timeout(120)
class EmailNodesTest {
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
            follow(forum.addMemberWithEmail("R" + i, Role.MEMBER));
        }
        forum.visitor().post(article + "/comments", "name", "Bob", "body", "Lit at dusk");
        try (Forum other = forum.anotherNode();
                Forum third = forum.anotherNode()) {
            forum.clock().advance(Duration.ofMinutes(10));
            Stream.of(forum.forum(), other, third).parallel().forEach(EmailNodesTest::send);
            // what one has taken may be under way when another is done
            Stream.of(forum.forum(), other, third).forEach(EmailNodesTest::send);
        }
        List<String> expected = IntStream.range(0, READERS)
                .mapToObj(i -> "r" + i + "@example.org")
                .toList();
        assertThat(mail.recipients()).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The only article there is. */
    private void follow(Member reader) throws Exception {
        Follows follows = forum.database().store(Follows.class);
        forum.database().transactions().run(() -> {
            follows.follow(reader.id(), 1);
            return reader;
        });
    }

    private static void send(Forum node) {
        try {
            node.sendLetters();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
