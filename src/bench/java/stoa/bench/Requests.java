package stoa.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The requests of one run. Every post is another visitor's and has a text of its own, of some 500 bytes, that is not like any
 * other.
 */
final class Requests {
    private static final String TEXT =
            "What was said above is worth a thought, and this one more, since nobody has said it yet in so many words. "
                    + "I have read it twice, once quickly and once with care, and came away with *another* view each time.\n\n"
                    + "> It goes on for a while, turns, and comes to an end.\n\n"
                    + "That is where I should have begun: the end is the best of it, and the rest leads there by a long way round.";

    private static final String[] WORDS = TEXT.split("(?<= )");

    private final URI forum;
    private final String name;
    private final int articles;
    private final int first = ThreadLocalRandom.current().nextInt(1 << 23);
    private final AtomicInteger made = new AtomicInteger();

    /** The name is that of the author of all posts; articles are those with the slugs bench-1, bench-2 and so on. */
    Requests(URI forum, String name, int articles) {
        this.forum = forum;
        this.name = name;
        this.articles = articles;
    }

    byte[] read() {
        return bytes("GET " + article() + " HTTP/1.1\r\nAccept-Encoding: gzip\r\n" + host() + "\r\n");
    }

    byte[] post() {
        return post(next());
    }

    /** The number of a post that was not made yet; it stands in its text. */
    int next() {
        return first + made.incrementAndGet();
    }

    byte[] post(int number) {
        String body = "name=" + encoded(name) + "&parent=&website=&post=yes&body=" + encoded(text(number));
        return bytes("POST " + article() + "/comments HTTP/1.1\r\n" + host()
                + "Sec-Fetch-Site: same-origin\r\nX-Forwarded-For: " + address(number)
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
    }

    private String text(int number) {
        StringBuilder text = new StringBuilder("Remark %d of %s. ".formatted(number, name));
        new Random(number).ints(WORDS.length, 0, WORDS.length).forEach(word -> text.append(WORDS[word]));
        return text.toString();
    }

    private static String address(int number) {
        return "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    private String article() {
        return "/articles/bench-" + (1 + ThreadLocalRandom.current().nextInt(articles));
    }

    private String host() {
        return "Host: " + forum.getAuthority() + "\r\n";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String request) {
        return request.getBytes(StandardCharsets.UTF_8);
    }
}
