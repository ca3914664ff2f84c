package stoa.moderation.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds several names that wrote from one network within some days, where that network is rare otherwise. */
final class OneNetwork {
    private static final int FEWEST_NAMES = 3;

    private static final Duration WITHIN = Duration.ofDays(7);

    /** Among fewer other names, the share of a network is guesswork. */
    private static final int FEWEST_TO_COMPARE = 50;

    /** Once in a thousand times; it need not be rarer, as it only supports other evidence. */
    private static final double LOG_RARE = -3;

    /** A post with its name, which would be made anew for each network that it is compared with. */
    private record Named(Post post, String name) {
        private Instant at() {
            return post.at();
        }
    }

    private final List<Named> posts;
    private final int names;
    private final Map<String, List<Named>> byNetwork;

    private OneNetwork(List<Post> ordered) {
        posts = ordered.stream().map(post -> new Named(post, post.name())).toList();
        names = names(posts);
        byNetwork = posts.stream()
                .filter(each -> !each.post.network().isEmpty())
                .collect(Collectors.groupingBy(each -> each.post.network(), TreeMap::new, Collectors.toList()));
    }

    /** Of posts by age, the oldest first. */
    static List<Evidence> in(List<Post> ordered) {
        OneNetwork networks = new OneNetwork(ordered);
        return networks.byNetwork.values().stream().flatMap(networks::evidence).toList();
    }

    private static int names(Collection<Named> posts) {
        return posts.stream()
                .map(Named::name)
                .collect(Collectors.toCollection(HashSet::new))
                .size();
    }

    private Stream<Evidence> evidence(List<Named> from) {
        List<Named> busiest = busiest(from);
        int count = names(busiest);
        if (count < FEWEST_NAMES) {
            return Stream.empty();
        }
        int here = names(week(posts, busiest.get(0).at()));
        if (names - here < FEWEST_TO_COMPARE) {
            return Stream.of(evidence(busiest, "there is too little else here to compare with."));
        }
        double share = (names(from) - count + 1.0) / (names - here + 1);
        double logChance = Math.min(0, Math.log10(byNetwork.size()) + UpperTail.ofBinomial(count, here, share));
        String chance =
                "at other times %s of the names come from there, so that chance would bring so many together about %s times."
                        .formatted(ReadableNumbers.percent(share), ReadableNumbers.onceIn(logChance));
        return logChance < LOG_RARE ? Stream.of(evidence(busiest, chance)) : Stream.empty();
    }

    private static Evidence evidence(List<Named> busiest, String chance) {
        String words = "%d comments under %d names came from one network within %s."
                .formatted(busiest.size(), names(busiest), ReadableNumbers.span(WITHIN));
        return Evidence.of(
                Evidence.Kind.NETWORK,
                busiest.stream().map(Named::post).toList(),
                words,
                "A household or an office can share a network; " + chance);
    }

    /** The days with the most names; the first of such. */
    private static List<Named> busiest(List<Named> from) {
        Map<String, Integer> comments = new HashMap<>();
        Instant start = from.get(0).at();
        int most = 0;
        for (int first = 0, end = 0; end < from.size(); end++) {
            comments.merge(from.get(end).name, 1, Integer::sum);
            for (; from.get(first).at().plus(WITHIN).compareTo(from.get(end).at()) <= 0; first++) {
                comments.computeIfPresent(from.get(first).name, (name, count) -> count == 1 ? null : count - 1);
            }
            start = comments.size() > most ? from.get(first).at() : start;
            most = Math.max(most, comments.size());
        }
        return week(from, start);
    }

    private static List<Named> week(List<Named> ordered, Instant start) {
        return ordered.subList(place(ordered, start), place(ordered, start.plus(WITHIN)));
    }

    /** Of the first that was not before. */
    private static int place(List<Named> ordered, Instant at) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordered.get(middle).at().isBefore(at)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
