package stoa.moderation.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds names that seem to be there for one link alone, which hardly anybody else gives. */
final class LinkHost {
    private static final int FEWEST_COMMENTS = 4;
    private static final int FEWEST_NAMES = 3;

    /** For so many comments of theirs at most one by somebody else leads there: people quote what they read. */
    private static final int PER_OTHER = 4;

    /** Some of them come so close together: over months, four who pass by may happen to know one place. */
    private static final Duration CLOSE = Duration.ofDays(14);

    private static final String WORLD_WIDE_WEB = "www.";

    private final List<Post> posts;
    private final Map<String, List<Post>> byHost;

    /** How many comments each name has written. */
    private final Map<String, Long> byName;

    private LinkHost(List<Post> posts) {
        this.posts = posts;
        this.byName = comments(posts);
        this.byHost = posts.stream()
                .flatMap(post -> hosts(post).stream().map(host -> Map.entry(host, post)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Of posts by age, the oldest first. */
    static List<Evidence> in(List<Post> posts) {
        LinkHost links = new LinkHost(posts);
        return links.byHost.entrySet().stream()
                .filter(host -> host.getValue().size() >= FEWEST_COMMENTS)
                .flatMap(host -> links.evidence(host.getKey(), host.getValue()))
                .toList();
    }

    private static Map<String, Long> comments(List<Post> posts) {
        return posts.stream().collect(Collectors.groupingBy(Post::name, Collectors.counting()));
    }

    private static Set<String> hosts(Post post) {
        return post.hosts().stream()
                .map(host -> host.startsWith(WORLD_WIDE_WEB) ? host.substring(WORLD_WIDE_WEB.length()) : host)
                .collect(Collectors.toSet());
    }

    private Stream<Evidence> evidence(String host, List<Post> linking) {
        Map<String, Long> linkingByName = comments(linking);
        List<Post> forTheLink = linking.stream()
                .filter(post -> Objects.equals(linkingByName.get(post.name()), byName.get(post.name())))
                .toList();
        if (!comeClose(forTheLink)) {
            return Stream.empty();
        }
        long names = forTheLink.stream().map(Post::name).distinct().count();
        int others = linking.size() - forTheLink.size();
        if (names < FEWEST_NAMES || others * PER_OTHER > forTheLink.size()) {
            return Stream.empty();
        }
        String words = "%d comments under %d names lead to %s, and none of these names has written anything else."
                .formatted(forTheLink.size(), names, host);
        return Stream.of(
                Evidence.of(Evidence.Kind.LINK_HOST, forTheLink, words, chance(host, forTheLink.size(), others)));
    }

    /** Whether at least the fewest that matter do. */
    private static boolean comeClose(List<Post> ordered) {
        return IntStream.rangeClosed(0, ordered.size() - FEWEST_COMMENTS)
                .anyMatch(first -> !ordered.get(first + FEWEST_COMMENTS - 1)
                        .at()
                        .isAfter(ordered.get(first).at().plus(CLOSE)));
    }

    private String chance(String host, int count, int others) {
        long links = posts.stream().filter(post -> !post.hosts().isEmpty()).count() - count;
        int most = byHost.entrySet().stream()
                .filter(other -> !other.getKey().equals(host))
                .mapToInt(other -> other.getValue().size())
                .max()
                .orElse(0);
        return "Of the other %d comments %d lead anywhere, at most %d of them to one place, and %d to this one."
                .formatted(posts.size() - count, links, most, others);
    }
}
