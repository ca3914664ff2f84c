package stoa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What lies between a forum and its PostgreSQL server, and can be cut and mended. */
final class Wire implements AutoCloseable {
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final InetSocketAddress here;
    private final InetSocketAddress there;
    private volatile @Nullable ServerSocket listening;

    /** To the server of that JDBC address. */
    Wire(String url) throws IOException {
        URI server = URI.create(url.substring("jdbc:".length()));
        there = new InetSocketAddress(server.getHost(), server.getPort());
        ServerSocket first = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        here = new InetSocketAddress(InetAddress.getLoopbackAddress(), first.getLocalPort());
        listen(first);
    }

    /** The same address, by way of this. */
    String through(String url) {
        return url.replaceFirst("//[^/]+", "//" + here.getHostString() + ":" + here.getPort());
    }

    /** Nobody gets through any more, and whoever was through is cut off. */
    void cut() throws IOException {
        if (listening != null) {
            listening.close();
        }
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    void mend() throws IOException {
        ServerSocket again = new ServerSocket();
        again.setReuseAddress(true);
        again.bind(here);
        listen(again);
    }

    private void listen(ServerSocket server) {
        listening = server;
        run(() -> {
            while (true) {
                Socket near = server.accept();
                Socket far = new Socket(there.getAddress(), there.getPort());
                open.add(near);
                open.add(far);
                run(() -> near.getInputStream().transferTo(far.getOutputStream()));
                run(() -> far.getInputStream().transferTo(near.getOutputStream()));
            }
        });
    }

    private interface Flow {
        void run() throws IOException;
    }

    /** Ends when the wire is cut. */
    private static void run(Flow flow) {
        Thread thread = new Thread(() -> {
            try {
                flow.run();
            } catch (IOException e) {
                // it was cut
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
