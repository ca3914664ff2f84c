package stoa.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Clients of several nodes behind a load balancer, until the file with the event says “end”: {@code EVENT-FILE BALANCER
 * NODE,NODE,… DATABASE-URL COOKIE ARTICLES POSTERS READERS}. Prints a line for each kind of event, with its posts, reads, requests that
 * were not answered, hidings, pages asked for after a hiding, those among them that showed what was hidden, and median,
 * 99th percentile and longest time in milliseconds of posts and of hidings; then one line with what is there: acknowledged,
 * lost, doubled, and hidden but to be seen.
 */
public final class NodesLoad {
    private final Path event;
    private final Ledger ledger;
    private final NodesClient client;
    private final String cookie;
    private final int articles;

    private NodesLoad(Path event, NodesClient client, Ledger ledger, String cookie, int articles) {
        this.event = event;
        this.client = client;
        this.ledger = ledger;
        this.cookie = cookie;
        this.articles = articles;
    }

    public static void main(String[] args) throws Exception {
        Path event = Path.of(args[0]);
        Ledger ledger = new Ledger(event);
        List<URI> nodes = Arrays.stream(args[2].split(",")).map(URI::create).toList();
        NodesClient client = new NodesClient(URI.create(args[1]), nodes, ledger);
        NodesLoad run = new NodesLoad(event, client, ledger, args[4], Integer.parseInt(args[5]));
        run.work(Integer.parseInt(args[6]), Integer.parseInt(args[7]));
        ledger.print();
        run.compare(args[3]);
    }

    private interface Work {
        void once(int number) throws Exception;
    }

    private void work(int posters, int readers) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < posters; i++) {
            int poster = i;
            threads.add(start(number -> client.post("Nodes%d-%d.".formatted(poster, number), 1 + number % articles)));
        }
        for (int i = 0; i < readers; i++) {
            threads.add(start(number -> client.read("/articles/bench-" + (1 + number % articles) + "?sort=newest")));
        }
        for (int i = 0; i < 2; i++) {
            threads.add(start(number -> hideOne()));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        CompletableFuture.allOf(client.underWay())
                .orTimeout(2, TimeUnit.MINUTES)
                .join();
    }

    private void hideOne() throws Exception {
        Ledger.Posted comment = ledger.toHide.poll();
        if (comment == null) {
            Thread.sleep(20);
        } else {
            client.hide(comment, cookie);
        }
    }

    private Thread start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                for (int number = 0; !isOver(); number++) {
                    work.once(number);
                }
            } catch (Exception e) {
                e.printStackTrace();
            }
        });
        thread.start();
        return thread;
    }

    private boolean isOver() throws IOException {
        return Files.readString(event).strip().equals("end");
    }

    private void compare(String database) throws SQLException {
        Map<String, Integer> there = new HashMap<>();
        int seen = 0;
        try (Connection connection = DriverManager.getConnection(database);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select body, state from comment where author_name = 'Nodes'")) {
            while (rows.next()) {
                there.merge(rows.getString(1), 1, Integer::sum);
                if (ledger.hidden.contains(rows.getString(1))
                        && rows.getString(2).equals("VISIBLE")) {
                    seen++;
                }
            }
        }
        long lost = ledger.acknowledged.stream()
                .filter(text -> !there.containsKey(text))
                .count();
        long doubled = there.values().stream().filter(count -> count > 1).count();
        System.out.printf("there\t%d\t%d\t%d\t%d%n", ledger.acknowledged.size(), lost, doubled, seen);
    }
}
