package stoa.bench;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection to the forum, kept for all requests of one client; it costs little beside what it measures. */
final class Line implements Closeable {
    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;

    Line(URI forum) throws IOException {
        socket = new Socket(forum.getHost(), forum.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = socket.getInputStream();
    }

    /** Sends a request and reads the answer to its end; returns its status. */
    int ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        boolean chunked = false;
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding: chunked");
        }
        if (chunked) {
            skipChunks();
        } else {
            skip(length);
        }
        return status;
    }

    private void skipChunks() throws IOException {
        int size;
        do {
            size = Integer.parseInt(line(), 16);
            skip(size);
            line();
        } while (size > 0);
    }

    private void skip(int length) throws IOException {
        int left = length;
        while (left > 0) {
            fill();
            int here = Math.min(left, end - at);
            at += here;
            left -= here;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        while (true) {
            fill();
            int begin = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.append(new String(buffer, begin, at - begin, StandardCharsets.ISO_8859_1));
            if (at < end) {
                at++;
                return line.substring(0, line.length() - 1);
            }
        }
    }

    private void fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
            if (end == 0) {
                throw new EOFException("The forum closed the connection");
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
