package stoa.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One connection and what is sent over it, byte by byte where that is wanted. */
public final class RawClient implements AutoCloseable {
    /** Longer than anything should take, and shorter than the server's patience with what does not move. */
    private static final int TOO_LONG = 20_000;

    /** In milliseconds. */
    private static final int MOMENT = 10;

    private final Socket socket = new Socket();

    public RawClient(URI address) throws IOException {
        this(address.getPort());
    }

    RawClient(int port) throws IOException {
        socket.setReceiveBufferSize(4 * 1024);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TOO_LONG);
        socket.connect(new InetSocketAddress("localhost", port));
    }

    public RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Sends the head of a form, up to where the server asks for the rest. */
    RawClient beginForm(String path, int length) throws IOException {
        return begin(
                "POST " + path,
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n");
    }

    /** Sends the head of a request with a body, up to where the server asks for that. */
    RawClient begin(String request, String headers) throws IOException {
        send(request + " HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n" + headers + "\r\n");
        if (!line().contains("100")) {
            throw new AssertionError("It did not ask for the form");
        }
        line();
        return this;
    }

    /** Looks for a moment whether the server has closed the connection without a word. */
    boolean isClosedByServer() throws IOException {
        socket.setSoTimeout(MOMENT);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } finally {
            socket.setSoTimeout(TOO_LONG);
        }
    }

    /** Says that nothing more will be sent. */
    RawClient end() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** All that comes until the server closes the connection. */
    public String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The next line of the answer; empty at its end. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
