package stoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.ForumServer;
import stoa.Page;
import stoa.TestSettings;
import stoa.Visitor;
import stoa.account.Role;

/** Pages that are kept whole, for readers without a cookie, and those that are put together of kept parts. */
@Tag("http")
@Tag("sql")
class ReadersDuringChangesTest {
    private static final int READERS = 3;
    private static final int ROUNDS = 25;

    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().commentsPerPage(1_000));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
    private String article;
    private String cookie;

    @BeforeEach
    void publish() throws Exception {
        article = forum.article("On lamps");
    }

    @AfterEach
    void stop() {
        readers.shutdownNow();
    }

    private String text(String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(forum.address() + path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** What every reader must see and what none may see, for as long as this object is the one that is told; or "". */
    private static final class Known {
        private final String shown;
        private final String gone;

        private Known(String shown, String gone) {
            this.shown = shown;
            this.gone = gone;
        }

        private void check(String page) {
            assertThat(page).contains(shown);
            if (!gone.isEmpty()) {
                assertThat(page).doesNotContain(gone);
            }
        }
    }

    /** Whoever asks after a decision is answered sees what was decided, and whoever asked before may see either. */
    @ParameterizedTest
    @ValueSource(strings = {"", "stoa-appearance=dark"})
    void readersNeverSeeWhatWasTakenAwayNorMissWhatWasPosted(String cookie) throws Exception {
        this.cookie = cookie;
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        AtomicReference<Known> known = new AtomicReference<>(new Known("", ""));
        AtomicBoolean done = new AtomicBoolean();
        List<Future<Integer>> reading = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            reading.add(readers.submit(() -> read(known, done)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            forum.clock().advance(Duration.ofMinutes(1));
            change(eve, "Remark-" + round + "-", known);
        }
        done.set(true);
        int checked = 0;
        for (Future<Integer> one : reading) {
            checked += one.get();
        }
        assertThat(checked).isPositive();
    }

    /** One comment is posted, edited, hidden and restored by others, edited again and deleted. */
    private void change(Visitor eve, String start, AtomicReference<Known> known) throws Exception {
        Visitor ada = forum.visitor();
        Page posted = ada.postOnly(article + "/comments", "name", "Ada", "body", start + "here");
        tell(known, new Known(start + "here", ""));
        String comment = posted.location().replaceFirst(".*#comment-", "/comments/");
        ada.postOnly(comment + "/edit", "body", start + "there", "seen", "0");
        tell(known, new Known(start + "there", start + "here"));
        eve.post(comment + "/hide", "reason", "spam", "note", "");
        tell(known, new Known("", start));
        eve.post(comment + "/restore");
        tell(known, new Known(start + "there", start + "here"));
        ada.postOnly(comment + "/edit", "body", start + "everywhere", "seen", "1");
        tell(known, new Known(start + "everywhere", start + "there"));
        ada.postOnly(comment + "/delete");
        tell(known, new Known("", start));
    }

    private void tell(AtomicReference<Known> known, Known now) throws Exception {
        known.set(now);
        now.check(text(article));
        known.set(new Known("", ""));
    }

    /** Answers with the number of pages of which something was known all the while. */
    private int read(AtomicReference<Known> known, AtomicBoolean done) throws Exception {
        int checked = 0;
        while (!done.get()) {
            Known before = known.get();
            String page = text(article);
            if (known.get() == before && !(before.shown + before.gone).isEmpty()) {
                before.check(page);
                checked++;
            }
        }
        return checked;
    }
}
