package stoa.moderation.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stoa.screening.filter.NameShape;

/** Finds names of one {@link NameShape} that meet under one article, or within two days, far more than elsewhere. */
final class NamePattern {
    private static final int FEWEST = 5;

    /** What share of names has a shape, as long as few are known: on many forums one in twenty has digits in one way. */
    private static final double USUAL_SHARE = 0.05;

    /** So many names weigh as much as that guess. */
    private static final int GUESS_WEIGHS = 20;

    private static final Duration DAYS = Duration.ofDays(2);

    /** How many names there are of each shape. */
    private final Map<String, Long> everywhere;

    private final int names;

    private NamePattern(List<Post> posts) {
        Map<String, List<Post>> byName = posts.stream().collect(Collectors.groupingBy(Post::name));
        names = byName.size();
        everywhere = byName.values().stream()
                .flatMap(of -> NameShape.of(of.get(0).author()))
                .collect(Collectors.groupingBy(shape -> shape, Collectors.counting()));
    }

    static List<Evidence> in(List<Post> posts) {
        NamePattern pattern = new NamePattern(posts);
        Collection<List<Post>> articles = parts(posts, Post::articleId);
        Collection<List<Post>> days = parts(posts, post -> post.at().toEpochMilli() / DAYS.toMillis());
        int places = articles.size() + days.size();
        Set<List<Post>> told = new HashSet<>();
        return Stream.concat(
                        articles.stream().flatMap(part -> pattern.found(part, places, "under one article")),
                        days.stream().flatMap(part -> pattern.found(part, places, "within two days")))
                .sorted(Comparator.comparingDouble(Found::logChance))
                .filter(found -> told.add(found.posts))
                .map(Found::evidence)
                .toList();
    }

    private static Collection<List<Post>> parts(List<Post> posts, Function<Post, Long> by) {
        return posts.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()))
                .values();
    }

    private Stream<Found> found(List<Post> part, int places, String where) {
        Map<String, List<Post>> byShape = new TreeMap<>();
        part.forEach(post -> NameShape.of(post.author())
                .forEach(shape -> byShape.computeIfAbsent(shape, unseen -> new ArrayList<>())
                        .add(post)));
        int here = names(part).size();
        double looks = Math.log10((double) places * Math.max(1, byShape.size()));
        return byShape.entrySet().stream()
                .filter(shape -> names(shape.getValue()).size() >= FEWEST)
                .map(shape -> found(shape.getKey(), shape.getValue(), here, looks, where))
                .filter(found -> found.logChance < Clusters.LOG_SURE);
    }

    private Found found(String shape, List<Post> of, int here, double looks, String where) {
        int count = names(of).size();
        long elsewhere = everywhere.getOrDefault(shape, 0L) - count;
        double share = (elsewhere + USUAL_SHARE * GUESS_WEIGHS) / (names - here + GUESS_WEIGHS);
        double logChance = Math.min(0, looks + UpperTail.ofBinomial(count, here, share));
        return new Found(shape, of, here, where, elsewhere, names - here, logChance);
    }

    private static Set<String> names(List<Post> posts) {
        return posts.stream().map(Post::name).collect(Collectors.toSet());
    }

    /** Names of one shape in one place. */
    private record Found(
            String shape, List<Post> posts, int here, String where, long elsewhere, int others, double logChance) {
        private Evidence evidence() {
            List<String> alike = posts.stream().map(Post::author).distinct().toList();
            String words = "%d of the %d names %s are made by one pattern (%s): %s."
                    .formatted(names(posts).size(), here, where, shape, ReadableNumbers.some(alike));
            String chance =
                    "Elsewhere %d of %d names are made like that; so many together would come about %s times by chance."
                            .formatted(elsewhere, others, ReadableNumbers.onceIn(logChance));
            return Evidence.of(Evidence.Kind.NAME_PATTERN, posts, words, chance);
        }
    }
}
