package stoa.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tells a server to stop while people read and post, and looks at what each of them was answered. */
@Tag("process")
class SigtermTest {
    private static final int STOPS = 3;
    private static final int ROUNDS_BEFORE = 150;

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asker> askers = new ArrayList<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whatWasBegunIsFinishedAndWhatWasNotAnsweredDidNotHappen() throws Exception {
        for (int stop = 0; stop < STOPS; stop++) {
            try (StoaProcess server = serve()) {
                stopUnderLoad(server);
                assertThat(server.exitCode()).isZero();
                assertThat(server.errors()).isEmpty();
            }
        }
        for (Asker asker : askers) {
            assertThat(asker.cutAnswers()).isEmpty();
            assertThat(asker.statuses()).isSubsetOf(200, 303);
        }
        try (StoaProcess server = serve()) {
            expectComments(server.address());
        }
    }

    private StoaProcess serve() throws IOException {
        return StoaProcess.serve(folder, "--posts-per-minute", "1000", "--comments-per-page", "1000");
    }

    private void stopUnderLoad(StoaProcess server) throws Exception {
        CountDownLatch enough = new CountDownLatch(ROUNDS_BEFORE);
        List<Future<?>> ends = new ArrayList<>();
        for (Asker asker : newAskers(server.address())) {
            ends.add(threads.submit(() -> asker.askUntilNobodyAnswers(enough::countDown)));
        }
        assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
        server.terminate();
        assertThat(server.endsWithin(10)).isTrue();
        for (Future<?> end : ends) {
            end.get(1, TimeUnit.MINUTES);
        }
    }

    private List<Asker> newAskers(URI address) {
        List<Asker> fresh = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            fresh.add(new Asker(address, Asker.Wish.KEPT_PAGE));
            fresh.add(new Asker(address, Asker.Wish.OWN_PAGE));
            fresh.add(new Asker(address, Asker.Wish.COMMENT));
            fresh.add(new Asker(address, Asker.Wish.COMMENT_WITHOUT_KEEPING_THE_CONNECTION));
        }
        askers.addAll(fresh);
        return fresh;
    }

    /** Each that was acknowledged, and none that was not. */
    private void expectComments(URI address) throws Exception {
        List<String> acknowledged =
                askers.stream().flatMap(asker -> asker.acknowledged().stream()).toList();
        Document page = Jsoup.connect(address + Asker.ARTICLE).maxBodySize(0).get();
        assertThat(page.select("article.comment .text").eachText().stream().filter(Asker::isOurs))
                .containsExactlyInAnyOrderElementsOf(acknowledged)
                .hasSizeGreaterThan(STOPS);
    }
}
