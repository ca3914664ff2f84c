package stoa.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * One run of clients against a forum: {@code ADDRESS PID CLIENTS SECONDS PERCENT-POSTS AUTHOR ARTICLES}. Prints one line:
 * posts acknowledged in all, then as measured after the first second: reads and posts a second, CPU time of the process
 * per request in microseconds, median and 99th percentile of reads and of posts in milliseconds.
 */
public final class Load {
    private static final long LEAD = TimeUnit.SECONDS.toNanos(1);

    private final long from = System.nanoTime() + LEAD;
    private final long until;
    private final int seconds;
    private final long pid;

    private Load(long pid, int seconds) {
        this.pid = pid;
        this.seconds = seconds;
        this.until = from + TimeUnit.SECONDS.toNanos(seconds);
    }

    public static void main(String[] args) throws Exception {
        URI forum = URI.create(args[0]);
        Requests requests = new Requests(forum, args[5], Integer.parseInt(args[6]));
        Load load = new Load(Long.parseLong(args[1]), Integer.parseInt(args[3]));
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            clients.add(new Client(forum, requests, Integer.parseInt(args[4]), load.from, load.until));
        }
        System.out.println(load.run(clients));
    }

    private String run(List<Client> clients) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        List<Future<Client>> ends = new ArrayList<>();
        try {
            clients.forEach(client -> ends.add(threads.submit(client)));
            await(from);
            Duration before = used();
            await(until);
            Duration used = used().minus(before);
            for (Future<Client> end : ends) {
                end.get();
            }
            return told(clients, used);
        } finally {
            threads.shutdownNow();
        }
    }

    private String told(List<Client> clients, Duration used) {
        Times reads = new Times();
        Times posts = new Times();
        clients.forEach(client -> reads.add(client.reads));
        clients.forEach(client -> posts.add(client.posts));
        int acknowledged =
                clients.stream().mapToInt(client -> client.acknowledged).sum();
        double requests = reads.count() + posts.count();
        return "%d\t%.1f\t%.1f\t%.1f\t%.2f\t%.2f\t%.2f\t%.2f"
                .formatted(
                        acknowledged,
                        (double) reads.count() / seconds,
                        (double) posts.count() / seconds,
                        used.toNanos() / 1e3 / requests,
                        reads.millis(0.5),
                        reads.millis(0.99),
                        posts.millis(0.5),
                        posts.millis(0.99));
    }

    private Duration used() {
        return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElseThrow();
    }

    private static void await(long time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time - System.nanoTime());
    }
}
