package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Mailbox;
import stoa.Page;
import stoa.TestSettings;
import stoa.Visitor;

/**
 * Whoever asks does not learn whether there is an account with an address: not from the words, not from the headers, and not
 * from what the server has to do. Since a stop watch may be wrong on a busy machine, what is compared is the work itself:
 * statement by statement, letter by letter, and the memory it takes, of which a password's hash needs far more than all else.
 */
@Tag("http")
class SameAnswerTest {
    private static final int TRIES = 3;
    private static final String KNOWN = "ada@example.org";
    private static final String UNKNOWN = "eve@example.org";

    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().safePasswords());

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final Set<Long> threads = ConcurrentHashMap.newKeySet();
    /** All with as many digits, so that answers have one length. */
    private int count = 100;

    /** What a visitor can see of an answer, and what it took. */
    private record Answer(int status, String headers, String source, List<String> statements, int letters) {}

    /**
     * An answer with what it took.
     *
     * @param bytes of memory that were asked for meanwhile
     */
    private record Weighed(Answer answer, long bytes) {}

    @BeforeEach
    void admit() throws Exception {
        forum.addMember("Ada", Role.MEMBER, KNOWN);
        forum.database().jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                // what the forum does by itself meanwhile is no answer to anyone
                if (Thread.currentThread().getName().startsWith("Jetty")) {
                    statements.add(String.valueOf(context.getRawSql()));
                    threads.add(Thread.currentThread().getId());
                }
            }
        });
    }

    /** Asked for one and the other in turn. Answers with how much more it takes, at the median, for the one that is known. */
    private double compare(Function<String, Page> request) {
        List<Weighed> known = new ArrayList<>();
        List<Weighed> unknown = new ArrayList<>();
        // the first time, rows are made that are changed afterwards
        List.of(KNOWN, UNKNOWN).forEach(email -> answer(email, request));
        for (int i = 0; i < TRIES; i++) {
            known.add(answer(KNOWN, request));
            unknown.add(answer(UNKNOWN, request));
        }
        assertThat(answers(known)).isEqualTo(answers(unknown));
        assertThat(known.get(0).answer().statements()).isNotEmpty();
        return (double) median(known) / median(unknown);
    }

    private Weighed answer(String typed, Function<String, Page> request) {
        forum.clock().advance(Duration.ofHours(2));
        int letters = forum.mailbox().all().size();
        statements.clear();
        long before = bytes();
        Page page = request.apply(typed);
        long bytes = bytes() - before;
        Answer answer = new Answer(
                page.status(),
                headers(page),
                source(page, typed),
                List.copyOf(statements),
                forum.mailbox().all().size() - letters);
        return new Weighed(answer, bytes);
    }

    /** Without what was typed, and the number of the request. */
    private static String source(Page page, String typed) {
        return page.source()
                .replace(typed, "…")
                .replace(page.header("X-Request-Id"), "…")
                .replaceAll("Member \\d+", "Member");
    }

    /** Without the time of day and what is random by design. */
    private static String headers(Page page) {
        TreeMap<String, List<String>> headers = new TreeMap<>(page.headers().map());
        headers.remove("date");
        headers.remove("x-request-id");
        return headers.toString().replaceAll("(session|browser)=[^;]+|Expires=[^;]+", "$1");
    }

    private static List<Answer> answers(List<Weighed> weighed) {
        return weighed.stream().map(Weighed::answer).toList();
    }

    /** What the threads that answer requests to this forum have asked for so far. */
    private long bytes() {
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.stream().mapToLong(memory::getThreadAllocatedBytes).sum();
    }

    private static long median(List<Weighed> weighed) {
        List<Long> sorted = weighed.stream().map(Weighed::bytes).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    @Test
    void whoForgotAPasswordLearnsNothing() {
        compare(email -> forum.visitor().post("/password/forgotten", "email", email));
        assertThat(forum.mailbox().to(UNKNOWN)).hasSize(TRIES + 1).noneMatch(Mailbox.Letter::hasLink);
    }

    @Test
    void whoAsksToSignInByALetterLearnsNothing() {
        compare(email -> forum.visitor().post("/sign-in/letter", "email", email));
    }

    @Test
    void whoAsksTooOftenLearnsNothing() {
        for (String email : List.of(KNOWN, UNKNOWN)) {
            for (int i = 0; i < 5; i++) {
                forum.visitor().post("/sign-in/letter", "email", email);
            }
        }
        Page known = forum.visitor().post("/sign-in/letter", "email", KNOWN);
        Page unknown = forum.visitor().post("/sign-in/letter", "email", UNKNOWN);
        assertThat(known.status()).isEqualTo(429).isEqualTo(unknown.status());
        assertThat(source(known, KNOWN)).isEqualTo(source(unknown, UNKNOWN));
        assertThat(known.header("Retry-After")).isEqualTo(unknown.header("Retry-After"));
    }

    @Test
    void whoSignsUpLearnsNothing() {
        double ratio = compare(email -> signUp(forum.visitor(), email));
        assertThat(ratio).isBetween(0.5, 2.0);
        compare(email -> {
            Visitor visitor = forum.visitor();
            signUp(visitor, email);
            return visitor.get("/account/email");
        });
    }

    private Page signUp(Visitor visitor, String email) {
        return visitor.postOnly(
                "/sign-up", "name", "Member " + ++count, "email", email, "password", ForumServer.PASSWORD);
    }

    @Test
    void nameOfWhoSignedUpIsTakenInBothCases() {
        for (String email : List.of(KNOWN, UNKNOWN)) {
            signUp(forum.visitor(), email);
            count--;
            Page again = signUp(forum.visitor(), "bob@example.org");
            assertThat(again.text("#name-problem")).contains("taken");
            count++;
        }
    }

    @Test
    void whoGivesAnAddressForHisAccountLearnsNothing() throws Exception {
        Visitor bob = forum.signedIn("Bob", Role.MEMBER, "bob@example.org");
        double ratio = compare(email -> bob.post("/account/email", "email", email, "current", ForumServer.PASSWORD));
        assertThat(ratio).isBetween(0.5, 2.0);
    }

    @Test
    void whoTriesPasswordsLearnsNothing() throws Exception {
        Visitor bob = forum.signedIn("Bob", Role.MEMBER);
        bob.press(bob.get("/"), "Sign out");
        double ratio = compare(email -> forum.visitor().post("/sign-in", "name", email, "password", "a guess at it"));
        assertThat(ratio).isBetween(0.5, 2.0);
        compare(email -> bob.post("/sign-in", "name", email, "password", "a guess at it"));
    }
}
