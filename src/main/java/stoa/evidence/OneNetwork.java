package stoa.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds several names that wrote from one network within some days, where that network is rare otherwise. */
final class OneNetwork {
    static final int FEWEST_NAMES = 3;

    private static final Duration WITHIN = Duration.ofDays(7);

    /** Among fewer other names, the share of a network is guesswork. */
    private static final int FEWEST_TO_COMPARE = 50;

    /** Once in a thousand times; it need not be rarer, as it only supports other evidence. */
    private static final double LOG_RARE = -3;

    private final List<Post> posts;

    private OneNetwork(List<Post> posts) {
        this.posts = posts;
    }

    /** Of posts by age, the oldest first. */
    static List<Evidence> in(List<Post> posts) {
        Map<String, List<Post>> byNetwork = posts.stream()
                .filter(post -> !post.network().isEmpty())
                .collect(Collectors.groupingBy(Post::network, TreeMap::new, Collectors.toList()));
        OneNetwork network = new OneNetwork(posts);
        return byNetwork.values().stream()
                .filter(from -> names(from) >= FEWEST_NAMES)
                .map(OneNetwork::busiest)
                .filter(busiest -> names(busiest) >= FEWEST_NAMES)
                .flatMap(busiest -> network.evidence(busiest, byNetwork.size()))
                .toList();
    }

    private static int names(List<Post> posts) {
        return (int) posts.stream().map(Post::name).distinct().count();
    }

    /** The days with the most names; the first of such. */
    private static List<Post> busiest(List<Post> from) {
        List<Post> busiest = List.of();
        int most = 0;
        for (int first = 0, end = 0; first < from.size(); first++) {
            while (end < from.size()
                    && !from.get(end).at().isAfter(from.get(first).at().plus(WITHIN))) {
                end++;
            }
            int names = end - first > most ? names(from.subList(first, end)) : 0;
            if (names > most) {
                most = names;
                busiest = from.subList(first, end);
            }
        }
        return busiest;
    }

    private Stream<Evidence> evidence(List<Post> busiest, int networks) {
        List<Post> week = posts.stream().filter(post -> isWithin(post, busiest)).toList();
        List<Post> rest =
                posts.stream().filter(post -> !isWithin(post, busiest)).toList();
        String network = busiest.get(0).network();
        int names = names(busiest);
        String words = "%d comments under %d names came from one network within %s."
                .formatted(busiest.size(), names, Said.span(WITHIN));
        if (names(rest) < FEWEST_TO_COMPARE) {
            return Stream.of(
                    Evidence.of(
                            Evidence.Kind.NETWORK,
                            busiest,
                            words,
                            "A household or an office can share a network, and there is too little else here to compare with."));
        }
        int others = names(
                rest.stream().filter(post -> post.network().equals(network)).toList());
        double share = (others + 1.0) / (names(rest) + 1);
        double logChance = Math.min(0, Math.log10(networks) + Tail.ofBinomial(names, names(week), share));
        String chance =
                "At other times %s of the names come from there; so many in a week would come about %s forums. A household or an office can share a network."
                        .formatted(Said.percent(share), Said.onceIn(logChance));
        return logChance < LOG_RARE
                ? Stream.of(Evidence.of(Evidence.Kind.NETWORK, busiest, words, chance))
                : Stream.empty();
    }

    private static boolean isWithin(Post post, List<Post> busiest) {
        return !post.at().isBefore(busiest.get(0).at())
                && !post.at().isAfter(busiest.get(0).at().plus(WITHIN));
    }
}
