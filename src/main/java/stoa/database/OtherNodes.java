package stoa.database;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The other nodes on the same PostgreSQL database, as one sees them that tells them of changes and waits for their answer. */
final class OtherNodes {
    /** What has changed: the node that changed it, and the name. */
    static final String CHANGES = "stoa_changes";

    /** Whether all that was told before has been forgotten: the node that asks, and the number of its question. */
    static final String QUESTIONS = "stoa_questions";

    /** The question, and the node that answers. */
    static final String ANSWERS = "stoa_answers";

    /** After that, a node that has not answered keeps nothing any more: see {@link Lease}. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);

    /** The others that may keep something. */
    interface Live {
        @SqlQuery("""
                select id, seen_at from node
                where id <> :me and not lost and seen_at > now() - interval '1' second
                """)
        List<Node> besides(@Bind("me") String me);

        /** From now on nobody waits for it, until it says that it is there again. */
        @SqlUpdate("update node set lost = true where id = :id and seen_at = :seenAt")
        void lose(@Bind("id") String id, @Bind("seenAt") Instant seenAt);
    }

    record Node(String id, Instant seenAt) {}

    private final String me = UUID.randomUUID().toString();

    /** By question, the nodes that have answered it. */
    private final Map<String, Set<String>> answers = new ConcurrentHashMap<>();

    String me() {
        return me;
    }

    /** Within a transaction: the others hear of it when that is committed. */
    void tell(Handle handle, String name) {
        send(handle, CHANGES, me + " " + name);
    }

    /** As {@link #tell}; answers with the question, to be waited for. */
    String ask(Handle handle) {
        String question = me + " " + UUID.randomUUID();
        answers.put(question, new HashSet<>());
        handle.afterRollback(() -> answers.remove(question));
        send(handle, QUESTIONS, question);
        return question;
    }

    private static void send(Handle handle, String channel, String words) {
        handle.createQuery("select pg_notify(:channel, :words)")
                .bind("channel", channel)
                .bind("words", words)
                .mapTo(String.class)
                .one();
    }

    void answered(String words) {
        int end = words.lastIndexOf(' ');
        Set<String> nodes = answers.get(words.substring(0, end));
        if (nodes != null) {
            synchronized (nodes) {
                nodes.add(words.substring(end + 1));
                nodes.notifyAll();
            }
        }
    }

    /** Returns when each has answered, or can keep nothing any more. */
    void await(Jdbi jdbi, String question) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        try {
            List<Node> live = jdbi.withExtension(Live.class, nodes -> nodes.besides(me));
            List<Node> silent = await(question, live, end);
            silent.forEach(node -> lose(jdbi, node));
        } catch (JdbiException e) {
            // it is committed all the same, and who is there cannot be told
            LOG.debug("The other nodes are not known", e);
            await(question, List.of(new Node("", Instant.EPOCH)), end);
        } finally {
            answers.remove(question);
        }
    }

    private static void lose(Jdbi jdbi, Node node) {
        LOG.warn("Node {} did not answer within {} ms", node.id(), LONGEST_WAIT.toMillis());
        jdbi.useExtension(Live.class, nodes -> nodes.lose(node.id(), node.seenAt()));
    }

    /** Answers with those that have not answered by then. */
    private List<Node> await(String question, List<Node> live, long end) {
        Set<String> nodes = answers.getOrDefault(question, Set.of());
        synchronized (nodes) {
            try {
                long left = end - System.nanoTime();
                while (left > 0 && !isAnswered(live, nodes)) {
                    TimeUnit.NANOSECONDS.timedWait(nodes, left);
                    left = end - System.nanoTime();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return live.stream().filter(node -> !nodes.contains(node.id())).toList();
        }
    }

    private static boolean isAnswered(List<Node> live, Set<String> nodes) {
        return live.stream().allMatch(node -> nodes.contains(node.id()));
    }
}
