package stoa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lies between a forum and its PostgreSQL server, and can be cut and mended. */
final class Wire implements AutoCloseable {
    private final Set<Socket> open = new HashSet<>();
    private final InetSocketAddress here;
    private final InetSocketAddress there;
    private @Nullable ServerSocket listening;

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
    synchronized void cut() throws IOException {
        if (listening != null) {
            listening.close();
            listening = null;
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

    private synchronized void listen(ServerSocket server) {
        listening = server;
        run(() -> {
            while (true) {
                Socket near = server.accept();
                Socket far = new Socket(there.getAddress(), there.getPort());
                join(near, far, server);
                run(() -> near.getInputStream().transferTo(far.getOutputStream()));
                run(() -> far.getInputStream().transferTo(near.getOutputStream()));
            }
        });
    }

    /** A socket goes on taking connections while it is being closed: those do not get through either. */
    private synchronized void join(Socket near, Socket far, ServerSocket by) throws IOException {
        if (listening != by) {
            near.close();
            far.close();
            throw new SocketException("It was cut before they were joined");
        }
        open.add(near);
        open.add(far);
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
