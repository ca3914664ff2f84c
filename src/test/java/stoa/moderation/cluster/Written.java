package stoa.moderation.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Comments for tests, by people and by programs. */
final class Written {
    static final Instant START = Instant.parse("2023-05-01T00:00:00Z");

    private static final List<String> WORDS =
            List.of(("lamp street garden bread winter river teacher window music train"
                            + " doctor village summer paper bridge school market letter evening kitchen story number money"
                            + " friend mother father neighbour question answer weather animal morning picture holiday ticket"
                            + " found lost wrote walked thought asked liked watched needed opened closed carried built learned"
                            + " small large early late quiet bright heavy simple strange honest careful useful modern old"
                            + " perhaps never often always again because although while until before after with without"
                            + " the a our their this that every some many few other")
                    .split(" "));

    private static final List<String> FIRST =
            List.of("Ada Bob Cleo Dan Eve Finn Gwen Hugo Iris Jack Kim Leo Mia Ned Olga".split(" "));
    private static final List<String> LAST =
            List.of("Archer Baker Carter Dyer Ellis Fisher Gardner Hill Innes Judge Knight Lake Mason Nash".split(" "));

    final List<Post> posts = new ArrayList<>();
    final Random random;

    Written(long seed) {
        random = new Random(seed);
    }

    Post add(long article, String author, String text, Instant at, String network, String... hosts) {
        Post post = new Post(posts.size() + 1L, article, author, text, at, network, List.of(hosts));
        posts.add(post);
        return post;
    }

    Instant last(long article) {
        return posts.stream()
                .filter(post -> post.articleId() == article)
                .map(Post::at)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** Zipf-like: the first words of the list are as common as the last of them are rare. */
    String text(int words) {
        return random.doubles(words)
                .mapToObj(draw -> WORDS.get(WORDS.size() - 1 - (int) (draw * draw * WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    /** Some as people are called, some as they call themselves: one in six with digits. */
    String person() {
        String first = one(FIRST);
        return switch (random.nextInt(6)) {
            case 0 -> first.toLowerCase(Locale.ROOT) + random.nextInt(1, 1000);
            case 1 -> first;
            case 2 -> one(WORDS) + one(WORDS);
            default -> first + " " + one(LAST);
        };
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** After that many seconds on average, as it comes at random. */
    Instant after(Instant at, double seconds) {
        return at.plusMillis(Math.round(-Math.log(1 - random.nextDouble()) * seconds * 1000));
    }

    /** Comments at exactly equal intervals, of different texts and people. */
    void clockwork(long article, int count, Instant from, Duration interval) {
        for (int i = 0; i < count; i++) {
            add(article, FIRST.get(i) + " " + one(LAST), text(30), from.plus(interval.multipliedBy(i)), "");
        }
    }

    /** As imported threads often have it. */
    static Post toTheMinute(Post post) {
        return new Post(
                post.id(),
                post.articleId(),
                post.author(),
                post.text(),
                post.at().truncatedTo(ChronoUnit.MINUTES),
                post.network(),
                post.hosts());
    }
}
