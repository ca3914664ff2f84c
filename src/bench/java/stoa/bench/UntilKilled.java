package stoa.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Clients that post until the forum is gone: {@code ADDRESS CLIENTS AUTHOR ARTICLES}. Prints the number of every post that
 * was acknowledged, each on a line of its own; see {@link Requests}.
 */
public final class UntilKilled {
    private static final int SEE_OTHER = 303;

    private final URI forum;
    private final Requests requests;
    private final Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();

    private UntilKilled(URI forum, Requests requests) {
        this.forum = forum;
        this.requests = requests;
    }

    public static void main(String[] args) throws InterruptedException {
        URI forum = URI.create(args[0]);
        UntilKilled posts = new UntilKilled(forum, new Requests(forum, args[2], Integer.parseInt(args[3])));
        List<Thread> clients = IntStream.range(0, Integer.parseInt(args[1]))
                .mapToObj(client -> new Thread(posts::send))
                .toList();
        clients.forEach(Thread::start);
        for (Thread client : clients) {
            client.join();
        }
        posts.acknowledged.forEach(System.out::println);
    }

    private void send() {
        try (Line line = new Line(forum)) {
            while (true) {
                int number = requests.next();
                if (line.ask(requests.post(number)) != SEE_OTHER) {
                    throw new IllegalStateException("A post was answered otherwise than with a redirect");
                }
                acknowledged.add(number);
            }
        } catch (IOException e) {
            // it is gone, which is what this waits for
        }
    }
}
