package stoa.process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A client that asks for the same again and again, and sees to the byte what it is answered. */
final class Asker {
    static final String ARTICLE = "/articles/welcome-to-your-forum";

    private static final String MARK = "Remark-";

    /** What it asks for. */
    enum Wish {
        KEPT_PAGE,
        OWN_PAGE,
        COMMENT,
        COMMENT_WITHOUT_KEEPING_THE_CONNECTION
    }

    private final URI address;
    private final Wish wish;
    private final List<String> acknowledged = new ArrayList<>();
    private final List<String> cut = new ArrayList<>();
    private final Set<Integer> statuses = new TreeSet<>();

    Asker(URI address, Wish wish) {
        this.address = address;
        this.wish = wish;
    }

    /** Whether such a client wrote it, and not somebody before. */
    static boolean isOurs(String comment) {
        return comment.startsWith(MARK);
    }

    List<String> acknowledged() {
        return acknowledged;
    }

    /** What there was of answers that did not come whole. */
    List<String> cutAnswers() {
        return cut;
    }

    Set<Integer> statuses() {
        return statuses;
    }

    void askUntilNobodyAnswers(Runnable afterEach) {
        try {
            while (true) {
                converse(afterEach);
            }
        } catch (IOException e) {
            return; // nobody is there any more
        }
    }

    /** Over one connection, as long as both keep it. */
    private void converse(Runnable afterEach) throws IOException {
        try (Socket socket = new Socket("localhost", address.getPort())) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            boolean keeps = true;
            while (keeps) {
                String text = MARK + UUID.randomUUID().toString();
                socket.getOutputStream().write(request(text).getBytes(StandardCharsets.US_ASCII));
                StringBuilder answer = new StringBuilder();
                keeps = read(in, answer, text);
                afterEach.run();
            }
        }
    }

    private String request(String text) {
        String form = "name=Ada&button=post&body=" + text;
        return switch (wish) {
            case KEPT_PAGE -> "GET " + ARTICLE + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            case OWN_PAGE -> "GET " + ARTICLE + " HTTP/1.1\r\nHost: localhost\r\nCookie: stoa-appearance=dark\r\n\r\n";
            case COMMENT -> post(form, "keep-alive");
            case COMMENT_WITHOUT_KEEPING_THE_CONNECTION -> post(form, "close");
        };
    }

    private static String post(String form, String connection) {
        return "POST " + ARTICLE + "/comments HTTP/1.1\r\nHost: localhost\r\nConnection: " + connection
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form;
    }

    /** Whether the connection is kept. */
    private boolean read(InputStream in, StringBuilder answer, String text) throws IOException {
        try {
            int length = readHead(in, answer);
            int came = in.readNBytes(length).length;
            if (came < length) {
                throw new IOException(came + " of " + length + " bytes");
            }
        } catch (IOException e) {
            if (answer.length() > 0) {
                cut.add(wish + ": " + e.getMessage() + " after " + answer);
            }
            throw e;
        }
        int status = Integer.parseInt(answer.substring(9, 12));
        statuses.add(status);
        if (status == 303) {
            acknowledged.add(text);
        }
        return !answer.toString().toLowerCase(Locale.ROOT).contains("connection: close");
    }

    /** Answers with the length of what follows. */
    private static int readHead(InputStream in, StringBuilder answer) throws IOException {
        while (answer.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("it ended");
            }
            answer.append((char) next);
        }
        return answer.toString()
                .toLowerCase(Locale.ROOT)
                .lines()
                .filter(line -> line.startsWith("content-length: "))
                .mapToInt(line -> Integer.parseInt(line.substring("content-length: ".length())))
                .findFirst()
                .orElse(0);
    }
}
