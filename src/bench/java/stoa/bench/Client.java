package stoa.bench;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

/** One client, which asks, waits for the answer, and asks again until its time is over. */
final class Client implements Callable<Client> {
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;

    final Times reads = new Times();
    final Times posts = new Times();
    int acknowledged;

    private final URI forum;
    private final Requests requests;
    private final int percentPosts;
    private final long from;
    private final long until;

    /** What is answered before {@code from}, in the time of {@link System#nanoTime}, is not measured. */
    Client(URI forum, Requests requests, int percentPosts, long from, long until) {
        this.forum = forum;
        this.requests = requests;
        this.percentPosts = percentPosts;
        this.from = from;
        this.until = until;
    }

    @Override
    public Client call() throws IOException {
        try (Line line = new Line(forum)) {
            while (System.nanoTime() < until) {
                if (ThreadLocalRandom.current().nextInt(100) < percentPosts) {
                    ask(line, requests.post(), SEE_OTHER, posts);
                    acknowledged++;
                } else {
                    ask(line, requests.read(), OK, reads);
                }
            }
        }
        return this;
    }

    private void ask(Line line, byte[] request, int expected, Times times) throws IOException {
        long asked = System.nanoTime();
        int status = line.ask(request);
        long answered = System.nanoTime();
        if (status != expected) {
            throw new IOException("The forum answered with " + status);
        }
        if (answered >= from && answered < until) {
            times.add(answered - asked);
        }
    }
}
