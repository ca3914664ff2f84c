import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import stoa.http.OddRequests;

/** Many odd requests, one after the other; takes the address of a forum, how many, and the seed they are made from. */
public final class Fuzz {
    private static final int TOO_LONG = 60_000;

    private final URI forum;
    private final Map<String, Integer> counts = new TreeMap<>();

    private Fuzz(URI forum) {
        this.forum = forum;
    }

    /** Prints how often each status was the answer, and what led to the wrong ones; ends with 1 where there are any. */
    public static void main(String[] args) throws IOException {
        Fuzz fuzz = new Fuzz(URI.create(args[0]));
        OddRequests requests = new OddRequests(Long.parseLong(args[2]));
        int wrong = 0;
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            wrong += fuzz.isWrong(requests.next()) ? 1 : 0;
        }
        fuzz.counts.forEach((status, count) -> System.out.println("| " + status + " | " + count + " |"));
        System.exit(wrong > 0 ? 1 : 0);
    }

    private boolean isWrong(byte[] request) throws IOException {
        String answer = answer(request);
        String status = answer.isEmpty() ? "none" : answer.substring(9, Math.min(answer.length(), 12));
        counts.merge(status, 1, Integer::sum);
        boolean wrong = status.startsWith("5") || answer.contains("Exception") || answer.contains("\tat ");
        if (wrong) {
            System.out.println("WRONG: " + status + " to " + new String(request, StandardCharsets.ISO_8859_1));
        }
        return wrong;
    }

    private String answer(byte[] request) throws IOException {
        try (Socket socket = new Socket(forum.getHost(), forum.getPort())) {
            socket.setSoTimeout(TOO_LONG);
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            } catch (SocketException reset) {
                // it was answered before all had been sent
                return "HTTP/1.1 cut off";
            }
        }
    }
}
