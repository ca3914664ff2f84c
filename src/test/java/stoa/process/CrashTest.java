package stoa.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a server while people post, again and again, and looks for what it had acknowledged. */
@Tag("process")
class CrashTest {
    private static final int KILLS = 5;
    private static final int WRITERS = 4;
    private static final String ARTICLE = "/articles/welcome-to-your-forum";

    @TempDir
    private Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final Random random = new Random(7);

    @AfterEach
    void stop() {
        writers.shutdownNow();
    }

    @Test
    void everyAcknowledgedCommentIsThereAfterEveryKill() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            try (StoaProcess server = serve()) {
                expectAll(server.address());
                postUntilKilled(server);
                assertThat(server.errors()).doesNotContain("made anew");
            }
        }
        try (StoaProcess server = serve()) {
            expectAll(server.address());
            assertThat(server.errors()).contains("checking every index").doesNotContain("made anew");
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * 10);
    }

    private StoaProcess serve() throws IOException {
        return StoaProcess.serve(
                folder,
                "--trusted-proxies",
                "127.0.0.0/8",
                "--posts-per-minute",
                "1000",
                "--comments-per-page",
                "1000");
    }

    /** Kills the server soon after some comments were acknowledged, while others are on their way. */
    private void postUntilKilled(StoaProcess server) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(15 + random.nextInt(40));
        CountDownLatch ended = new CountDownLatch(WRITERS);
        URI address = server.address().resolve(ARTICLE + "/comments");
        for (int i = 0; i < WRITERS; i++) {
            writers.execute(() -> {
                post(address, enough);
                ended.countDown();
            });
        }
        assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
        server.kill();
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
    }

    private void post(URI address, CountDownLatch enough) {
        while (true) {
            String text = "Remark " + next.incrementAndGet() + " on crashes";
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("name=Ada&button=post&body=" + text.replace(' ', '+')))
                    .build();
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 303) {
                    return;
                }
                acknowledged.add(text);
                enough.countDown();
            } catch (IOException | InterruptedException e) {
                return; // killed
            }
        }
    }

    /** Each once, none missing, and as many as the heading says. */
    private void expectAll(URI address) throws Exception {
        Document page = Jsoup.parse(client.send(
                        HttpRequest.newBuilder(address.resolve(ARTICLE)).build(), HttpResponse.BodyHandlers.ofString())
                .body());
        var texts = page.select("article.comment .text").eachText();
        assertThat(new HashSet<>(texts)).hasSameSizeAs(texts).containsAll(acknowledged);
        assertThat(page.select("h2").eachText().stream().collect(Collectors.joining(" ")))
                .contains(texts.size() + " comments");
    }
}
