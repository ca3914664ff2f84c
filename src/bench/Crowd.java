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

/** Thousands of connections of clients that want no pages; takes the address of a page, and of the largest. */
public final class Crowd {
    /** How somebody takes up a connection, and how many do. */
    private enum Way {
        STANDS_IDLE(10_000),
        SENDS_HEAD_SLOWLY(500),
        SENDS_FORM_SLOWLY(500),
        DOES_NOT_READ(500),
        DOES_NOT_READ_OWN_PAGE(500);

        private final int count;

        Way(int count) {
            this.count = count;
        }

        private boolean reads() {
            return this != DOES_NOT_READ && this != DOES_NOT_READ_OWN_PAGE;
        }
    }

    private final URI page;
    private final URI largest;
    private final Selector selector = Selector.open();
    private final List<Client> clients = new ArrayList<>();
    private final ByteBuffer ignored = ByteBuffer.allocate(4 * 1024);
    private int opened;

    private Crowd(URI page, URI largest) throws IOException {
        this.page = page;
        this.largest = largest;
        for (Way way : Way.values()) {
            for (int i = 0; i < way.count; i++) {
                clients.add(new Client(way));
            }
        }
    }

    /** Says when all are there, and when it is told to end how often one was. */
    public static void main(String[] args) throws Exception {
        Crowd crowd = new Crowd(URI.create(args[0]), URI.create(args[1]));
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

    private static byte[] request(String method, URI address, String headers) {
        return bytes(method + " " + address.getPath() + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
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
                case SENDS_HEAD_SLOWLY -> request("GET", page, "");
                case SENDS_FORM_SLOWLY -> {
                    String length = "Content-Length: 1000\r\nContent-Type: application/x-www-form-urlencoded\r\n";
                    channel.write(ByteBuffer.wrap(request("POST", page.resolve("bench-200/comments"), length)));
                    yield bytes("name=Ada&body=" + "a".repeat(986));
                }
                case DOES_NOT_READ -> request("GET", largest, "");
                case DOES_NOT_READ_OWN_PAGE -> request("GET", largest, "Cookie: stoa-appearance=dark\r\n");
            };
        }

        /** A byte, or the same request again. */
        private void send() throws IOException {
            switch (way) {
                case STANDS_IDLE -> {}
                case SENDS_HEAD_SLOWLY, SENDS_FORM_SLOWLY -> {
                    channel.write(toSend.slice(toSend.position(), 1));
                    toSend.position(toSend.position() + 1);
                }
                default -> channel.write(toSend.rewind());
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
