package stoa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * People who all sign in at once, with the right password, again and again: {@code ADDRESS PEOPLE SECONDS NAME PASSWORD}.
 * Prints sign-ins a second, how many were told to come back later, and median and 99th percentile in milliseconds.
 */
public final class SignIns {
    private static final int SEE_OTHER = 303;
    private static final int UNAVAILABLE = 503;

    private final URI forum;
    private final byte[] request;
    private final long until;

    private SignIns(URI forum, String name, String password, int seconds) {
        this.forum = forum;
        this.request = request(forum, "name=" + encoded(name) + "&password=" + encoded(password));
        this.until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** One of them. */
    private final class Person implements Callable<Person> {
        private final Times times = new Times();
        private int refused;

        @Override
        public Person call() throws IOException {
            try (Line line = new Line(forum)) {
                while (System.nanoTime() < until) {
                    long asked = System.nanoTime();
                    int status = line.ask(request);
                    if (status == SEE_OTHER) {
                        times.add(System.nanoTime() - asked);
                    } else if (status == UNAVAILABLE) {
                        refused++;
                    } else {
                        throw new IOException("The forum answered with " + status);
                    }
                }
            }
            return this;
        }
    }

    public static void main(String[] args) throws Exception {
        int people = Integer.parseInt(args[1]);
        int seconds = Integer.parseInt(args[2]);
        SignIns all = new SignIns(URI.create(args[0]), args[3], args[4], seconds);
        ExecutorService threads = Executors.newFixedThreadPool(people);
        List<Future<Person>> ends = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            ends.add(threads.submit(all.new Person()));
        }
        Times times = new Times();
        int refused = 0;
        for (Future<Person> end : ends) {
            times.add(end.get().times);
            refused += end.get().refused;
        }
        threads.shutdownNow();
        System.out.printf(
                "%.1f\t%d\t%.0f\t%.0f%n",
                (double) times.count() / seconds, refused, times.millis(0.5), times.millis(0.99));
    }

    private static byte[] request(URI forum, String body) {
        return ("POST /sign-in HTTP/1.1\r\nHost: " + forum.getAuthority()
                        + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded"
                        + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
