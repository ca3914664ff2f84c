package stoa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A moderator at the desk: {@code ADDRESS PID COOKIE ROUNDS}. In each round the desk is opened, and each item on its first
 * page is opened, and decided about but for appeals, whose answers cannot be undone; then all that is undone, so that as many
 * wait as before. Prints one line: median and 99th percentile in milliseconds and CPU time of the process in milliseconds,
 * of opening and then of deciding.
 */
public final class DeskWork {
    private static final Pattern ITEM = Pattern.compile("name=\"m-(\\d+)\"");
    private static final Pattern BUTTON = Pattern.compile("name=\"do\" value=\"(approve|keep|hide-spam)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI forum;
    private final ProcessHandle server;
    private final String cookie;
    private final Measured opening = new Measured();
    private final Measured deciding = new Measured();

    private DeskWork(URI forum, ProcessHandle server, String cookie) {
        this.forum = forum;
        this.server = server;
        this.cookie = cookie;
    }

    /** One kind of request. */
    private static final class Measured {
        private final Times times = new Times();
        private Duration used = Duration.ZERO;

        private String told() {
            return "%.2f\t%.2f\t%.2f"
                    .formatted(times.millis(0.5), times.millis(0.99), used.toNanos() / 1e6 / times.count());
        }
    }

    public static void main(String[] args) throws Exception {
        ProcessHandle server = ProcessHandle.of(Long.parseLong(args[1])).orElseThrow();
        DeskWork work = new DeskWork(URI.create(args[0]), server, args[2]);
        // this program's own first request is the slow one
        work.answered("/health", null, 200);
        for (int round = 0; round < Integer.parseInt(args[3]); round++) {
            work.round(round);
        }
        System.out.println(work.opening.told() + "\t" + work.deciding.told());
    }

    private void round(int number) throws IOException, InterruptedException {
        Duration before = used();
        Map<String, String> buttons = new LinkedHashMap<>();
        for (String item : found(ITEM, open("/moderation"))) {
            // what stands below is about many at once
            String first = open("/moderation?at=" + item).replaceFirst("(?s)id=\"batch\".*", "");
            List<String> offered = found(BUTTON, first);
            if (!offered.isEmpty()) {
                buttons.put(item, offered.get(number % offered.size()));
            }
        }
        opening.used = opening.used.plus(used().minus(before));
        before = used();
        List<String> batches = new ArrayList<>();
        for (Map.Entry<String, String> button : buttons.entrySet()) {
            batches.add(decide(button.getKey(), button.getValue()));
        }
        deciding.used = deciding.used.plus(used().minus(before));
        for (String batch : batches) {
            answered("/moderation/batches/" + batch + "/undo", "", 303);
        }
    }

    private String open(String path) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        String page = answered(path, null, 200).body();
        opening.times.add(System.nanoTime() - asked);
        return page;
    }

    /** Answers with the number of what can be undone. */
    private String decide(String item, String button) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        HttpResponse<String> answer = answered("/moderation/matters/" + item, "do=" + button, 303);
        deciding.times.add(System.nanoTime() - asked);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*done=", "");
    }

    /** A form is sent where there is one. */
    private HttpResponse<String> answered(String path, String form, int expected)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(forum.resolve(path)).header("Cookie", cookie);
        if (form != null) {
            request.header("Sec-Fetch-Site", "same-origin")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(path + " answered with " + answer.statusCode() + " to " + form);
        }
        return answer;
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult one) -> one.group(1))
                .distinct()
                .toList();
    }

    private Duration used() {
        return server.info().totalCpuDuration().orElseThrow();
    }
}
