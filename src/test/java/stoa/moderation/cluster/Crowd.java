package stoa.moderation.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A forum as people use it: by day, most of all when an article is new, in conversations, some much, most once. */
final class Crowd {
    private static final int ON_EACH_ARTICLE = 50;
    private static final double DAY = Duration.ofDays(1).toSeconds();

    private final Written written;
    private final List<String> regulars = new ArrayList<>();

    private Crowd(long seed) {
        written = new Written(seed);
        for (int i = 0; i < 30; i++) {
            regulars.add(written.person());
        }
    }

    static Written of(long seed, int comments) {
        Crowd crowd = new Crowd(seed);
        for (int article = 0; crowd.written.posts.size() < comments; article++) {
            crowd.discuss(article);
        }
        return crowd.written;
    }

    /** Ever more slowly, since the article grows old. */
    private void discuss(int article) {
        Instant at = written.after(Written.START, 90 * DAY);
        for (int i = 0; i < ON_EACH_ARTICLE; i++) {
            at = awake(written.after(at, DAY * (i + 1) / ON_EACH_ARTICLE));
            String person = write(article, at);
            if (written.random.nextInt(4) == 0) {
                answer(article, person, at);
            }
        }
    }

    private void answer(int article, String person, Instant asked) {
        String other = someone();
        Instant at = asked;
        for (int i = 0; i < written.random.nextInt(6); i++) {
            at = written.after(at, 400);
            written.add(article, i % 2 == 0 ? other : person, text(), at, network());
        }
    }

    private String write(int article, Instant at) {
        String person = someone();
        if (written.random.nextInt(8) == 0) {
            written.add(article, person, text(), at, network(), "site" + written.random.nextInt(200) + ".example");
        } else {
            written.add(article, person, text(), at, network(), popular());
        }
        return person;
    }

    private String[] popular() {
        return written.random.nextInt(10) == 0 ? new String[] {"videos.example"} : new String[0];
    }

    private String text() {
        return written.random.nextInt(12) == 0 ? "Thank you so much!" : written.text(3 + written.random.nextInt(60));
    }

    private String someone() {
        return written.random.nextBoolean() ? written.one(regulars) : written.person();
    }

    private String network() {
        return written.random.nextInt(3) == 0
                ? "provider-" + written.random.nextInt(5)
                : "home-" + written.random.nextInt(800);
    }

    /** Few write at night. */
    private Instant awake(Instant at) {
        int hour = at.atOffset(ZoneOffset.UTC).getHour();
        return hour < 6 && written.random.nextInt(8) > 0 ? at.plus(Duration.ofHours(7)) : at;
    }
}
