import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Thousands of connections of clients that want no pages; takes the address of a page, of the largest, and how many of the
 * usual number are to come, in percent.
 */
public final class Crowd {
    /** How somebody takes up a connection, and how many do. */
    private enum Way {
        STANDS_IDLE(7_300),
        SENDS_HEAD_SLOWLY(500),
        SENDS_FORM_SLOWLY(500, "POST", "HTTP/1.1", LENGTH),
        OVERRIDES_METHOD(300, "GET", "HTTP/1.1", LENGTH + "X-HTTP-Method-Override: POST\r\n"),
        SENDS_BODY_WITH_HEAD(300, "HEAD", "HTTP/1.1", LENGTH),
        PUTS(300, "PUT", "HTTP/1.1", LENGTH),
        SENDS_UNKNOWN_METHOD(300, "FOO", "HTTP/1.1", LENGTH),
        WAITS_TO_BE_ASKED(300, "POST", "HTTP/1.1", LENGTH + "Expect: 100-continue\r\n"),
        SENDS_CHUNK_SLOWLY(300, "POST", "HTTP/1.1", "Transfer-Encoding: chunked\r\n"),
        SPEAKS_OLD_HTTP(300, "POST", "HTTP/1.0", LENGTH),
        UPGRADES_TO_WEBSOCKET(
                300,
                "GET",
                "HTTP/1.1",
                LENGTH + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"),
        UPGRADES_TO_HTTP_2(300, "POST", "HTTP/1.1", LENGTH + "Connection: Upgrade\r\nUpgrade: h2c\r\n"),
        DOES_NOT_READ(500),
        DOES_NOT_READ_OWN_PAGE(500);

        private final int count;
        private final String method;
        private final String version;
        private final String headers;

        Way(int count) {
            this(count, "GET", "HTTP/1.1", "");
        }

        /** For those who send what they say slowly. */
        Way(int count, String method, String version, String headers) {
            this.count = count;
            this.method = method;
            this.version = version;
            this.headers = headers;
        }

        private boolean sendsBody() {
            return !headers.isEmpty();
        }

        private boolean reads() {
            return this != DOES_NOT_READ && this != DOES_NOT_READ_OWN_PAGE;
        }
    }

    /** Of every body that comes slowly. */
    private static final String LENGTH = "Content-Length: 1000\r\n";

    private final URI page;
    private final URI largest;
    private final Selector selector = Selector.open();
    private final List<Client> clients = new ArrayList<>();
    private final ByteBuffer ignored = ByteBuffer.allocate(4 * 1024);
    private int opened;

    private Crowd(URI page, URI largest, int percent) throws IOException {
        this.page = page;
        this.largest = largest;
        for (Way way : Way.values()) {
            for (int i = 0; i < way.count * percent / 100; i++) {
                clients.add(new Client(way));
            }
        }
    }

    /** Says when all are there, and when it is told to end how often one was. */
    public static void main(String[] args) throws Exception {
        Crowd crowd = new Crowd(URI.create(args[0]), URI.create(args[1]), Integer.parseInt(args[2]));
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> System.out.println(crowd.opened + " connections were opened in all")));
        crowd.goOn();
        System.out.println("All are there");
        while (true) {
            crowd.waitASecond();
            crowd.goOn();
        }
    }

    private void goOn() throws IOException {
        for (Client client : clients) {
            client.goOn();
        }
    }

    private void waitASecond() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            selector.select(this::ignore, 1 + TimeUnit.NANOSECONDS.toMillis(left));
        }
    }

    private void ignore(SelectionKey key) {
        ((Client) key.attachment()).ignoreAnswer();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] request(Way way, URI address, String headers) {
        return bytes(way.method + " " + address.getPath() + " " + way.version + "\r\nHost: localhost\r\n" + headers
                + "\r\n");
    }

    /** One of the crowd: opens its connection anew when the forum has closed it. */
    private final class Client {
        private final Way way;
        private SocketChannel channel;
        private ByteBuffer toSend;

        private Client(Way way) {
            this.way = way;
        }

        private void goOn() throws IOException {
            if (channel == null || !channel.isOpen()) {
                open();
            }
            try {
                send();
            } catch (IOException closed) {
                channel.close();
            }
        }

        private void open() throws IOException {
            channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 4 * 1024);
            channel.connect(new InetSocketAddress(page.getHost(), page.getPort()));
            channel.configureBlocking(false);
            channel.register(selector, way.reads() ? SelectionKey.OP_READ : 0, this);
            opened++;
            toSend = ByteBuffer.wrap(begin());
        }

        private byte[] begin() throws IOException {
            return switch (way) {
                case STANDS_IDLE -> new byte[0];
                case SENDS_HEAD_SLOWLY -> request(way, page, "");
                case DOES_NOT_READ -> request(way, largest, "");
                case DOES_NOT_READ_OWN_PAGE -> request(way, largest, "Cookie: stoa-appearance=dark\r\n");
                default -> {
                    String headers = way.headers + "Content-Type: application/x-www-form-urlencoded\r\n";
                    channel.write(ByteBuffer.wrap(request(way, page.resolve("bench-200/comments"), headers)));
                    String chunk = way == Way.SENDS_CHUNK_SLOWLY ? "3e8\r\n" : "";
                    yield bytes(chunk + "name=Ada&body=" + "a".repeat(986));
                }
            };
        }

        /** A byte, or the same request again. */
        private void send() throws IOException {
            if (way == Way.SENDS_HEAD_SLOWLY || way.sendsBody()) {
                channel.write(toSend.slice(toSend.position(), 1));
                toSend.position(toSend.position() + 1);
            } else if (!way.reads()) {
                channel.write(toSend.rewind());
            }
        }

        private void ignoreAnswer() {
            try {
                if (channel.read(ignored.clear()) < 0) {
                    channel.close();
                }
            } catch (IOException reset) {
                close();
            }
        }

        private void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
