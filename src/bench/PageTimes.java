import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What a page takes, asked for at a steady pace; takes its address and what to call the circumstances. */
public final class PageTimes {
    private static final int WARM_UP = 1_000;
    private static final int SECONDS = 25;
    private static final long PACE = TimeUnit.MILLISECONDS.toNanos(40);
    private static final int VISITORS_EACH = 2;

    private final URI page;
    private final PrintStream out = System.out;

    private PageTimes(URI page) {
        this.page = page;
    }

    public static void main(String[] args) throws Exception {
        new PageTimes(URI.create(args[0])).measure(args[1]);
    }

    private void measure(String circumstances) throws Exception {
        String own = "Cookie: stoa-appearance=dark\r\n";
        for (int i = 0; i < WARM_UP; i++) {
            ask("");
            ask(own);
        }
        ExecutorService visitors = Executors.newFixedThreadPool(2 * VISITORS_EACH);
        List<Future<long[]>> forEveryone = start(visitors, "");
        List<Future<long[]>> forOne = start(visitors, own);
        print("kept | " + circumstances, forEveryone);
        print("made for one | " + circumstances, forOne);
        visitors.shutdown();
    }

    private List<Future<long[]>> start(ExecutorService visitors, String headers) {
        List<Future<long[]>> started = new ArrayList<>();
        for (int i = 0; i < VISITORS_EACH; i++) {
            started.add(visitors.submit(() -> visit(headers)));
        }
        return started;
    }

    /** What takes longer does not put off what is due next, so waiting counts too. */
    private long[] visit(String headers) throws IOException, InterruptedException {
        long[] nanos = new long[(int) (TimeUnit.SECONDS.toNanos(SECONDS) / PACE)];
        long begun = System.nanoTime();
        for (int i = 0; i < nanos.length; i++) {
            long due = begun + i * PACE;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            ask(headers);
            nanos[i] = System.nanoTime() - due;
        }
        return nanos;
    }

    /** From opening a connection to the last byte. */
    private void ask(String headers) throws IOException {
        String request = "GET " + page.getPath() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Accept-Encoding: gzip\r\n" + headers + "\r\n";
        try (Socket socket = new Socket(page.getHost(), page.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            if (!answer.startsWith("HTTP/1.1 200")) {
                throw new IOException(
                        "no page, but: " + answer.lines().findFirst().orElse("nothing"));
            }
        }
    }

    private void print(String name, List<Future<long[]>> visitors) throws Exception {
        List<long[]> parts = new ArrayList<>();
        for (Future<long[]> visitor : visitors) {
            parts.add(visitor.get());
        }
        long[] all = parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |%n",
                name,
                all.length,
                all[all.length / 2] / 1e6,
                all[all.length * 99 / 100] / 1e6,
                all[all.length - 1] / 1e6);
    }
}
