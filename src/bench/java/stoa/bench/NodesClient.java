package stoa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** The requests of readers, writers and a moderator, who try again what was not answered, as people do. */
final class NodesClient {
    private static final int SEE_OTHER = 303;
    private static final int SERVER_ERROR = 500;

    /** Longer than any node is frozen: what it answers after that counts, too. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Pages asked of each node at once, as soon as a hiding is answered. */
    private static final int ASKED_OF_EACH = 2;

    /** A node that is frozen has this many to answer when it goes on, and no more are asked of it and the others. */
    private static final int MOST_UNDER_WAY = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI balancer;
    private final List<URI> nodes;
    private final Ledger ledger;
    private final Queue<CompletableFuture<?>> underWay = new ConcurrentLinkedQueue<>();

    NodesClient(URI balancer, List<URI> nodes, Ledger ledger) {
        this.balancer = balancer;
        this.nodes = nodes;
        this.ledger = ledger;
    }

    CompletableFuture<?>[] underWay() {
        return underWay.toArray(CompletableFuture[]::new);
    }

    void read(String path) throws InterruptedException {
        send(HttpRequest.newBuilder(balancer.resolve(path)));
        ledger.now().reads.incrementAndGet();
        Thread.sleep(PAUSE.toMillis() / 10);
    }

    /** Until it is acknowledged; the same text again is the same comment. */
    void post(String text, int article) throws InterruptedException {
        String path = "/articles/bench-" + article;
        String address = "10." + ThreadLocalRandom.current().nextInt(256) + "." + text.hashCode() % 128 + ".7";
        String form = "name=Nodes&body=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        String visitor = address.replace("-", "");
        for (int i = 0; i < 1_000; i++) {
            long asked = System.nanoTime();
            HttpResponse<String> answer = send(form(path + "/comments", form).header("X-Forwarded-For", visitor));
            if (answer != null && answer.statusCode() == SEE_OTHER) {
                String place = answer.headers().firstValue("Location").orElseThrow();
                String comment = place.replaceFirst(".*#comment-", "/comments/");
                ledger.posted(new Ledger.Posted(text, comment, path), System.nanoTime() - asked);
                return;
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    void hide(Ledger.Posted comment, String cookie) throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            long asked = System.nanoTime();
            HttpResponse<String> answer =
                    send(form(comment.path() + "/hide", "reason=spam&note=").header("Cookie", cookie));
            if (answer != null && answer.statusCode() < SERVER_ERROR) {
                if (answer.statusCode() == SEE_OTHER) {
                    ledger.hidden(comment, System.nanoTime() - asked);
                    lookFor(comment);
                } else if (i == 0) {
                    System.err.println("A hiding was answered with " + answer.statusCode());
                }
                return;
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /** On each node, past the balancer; one that is frozen answers when it can. */
    private void lookFor(Ledger.Posted comment) {
        underWay.removeIf(CompletableFuture::isDone);
        if (underWay.size() > MOST_UNDER_WAY) {
            return;
        }
        Ledger.Chapter chapter = ledger.now();
        for (URI node : nodes) {
            HttpRequest request = HttpRequest.newBuilder(node.resolve(comment.article() + "?sort=newest"))
                    .timeout(PATIENCE)
                    .build();
            for (int i = 0; i < ASKED_OF_EACH; i++) {
                underWay.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                        .thenAccept(answer -> look(answer, comment, chapter))
                        .exceptionally(e -> null));
            }
        }
    }

    private static void look(HttpResponse<String> answer, Ledger.Posted comment, Ledger.Chapter chapter) {
        if (answer.statusCode() == 200) {
            chapter.asked.incrementAndGet();
            if (answer.body().contains(comment.text())) {
                chapter.shown.incrementAndGet();
            }
        }
    }

    private HttpRequest.Builder form(String path, String form) {
        return HttpRequest.newBuilder(balancer.resolve(path))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    /** Null where nothing was answered. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        Ledger.Chapter chapter = ledger.now();
        try {
            HttpResponse<String> answer =
                    client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= SERVER_ERROR) {
                chapter.unanswered.incrementAndGet();
            }
            return answer;
        } catch (IOException e) {
            chapter.unanswered.incrementAndGet();
            return null;
        }
    }
}
