package stoa.moderation.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Makes one cluster of all evidence about mostly the same comments. */
final class Merging {
    private static final int FEWEST = 4;

    /** Of the comments of either, so many are of both. */
    private static final double SAME = 0.5;

    /** Of the smaller, so many are of the larger too. */
    private static final double WITHIN = 0.75;

    /** A set so many times as large is about something else, although it contains the smaller one. */
    private static final int MUCH_LARGER = 4;

    private final List<Evidence> evidence;
    private final List<Set<Long>> ids;

    /** For each, one that it belongs to; itself where it is the first of its cluster. */
    private final int[] belongsTo;

    private Merging(List<Evidence> evidence) {
        this.evidence = evidence;
        this.ids = evidence.stream().map(each -> Set.copyOf(each.ids())).toList();
        this.belongsTo = IntStream.range(0, evidence.size()).toArray();
    }

    static List<Cluster> of(List<Evidence> evidence) {
        Merging merging = new Merging(evidence);
        merging.touching().forEach(pair -> merging.merge(pair.get(0), pair.get(1)));
        return merging.clusters();
    }

    /** Those of which a comment is in both. */
    private Set<List<Integer>> touching() {
        Map<Long, List<Integer>> seen = new HashMap<>();
        Set<List<Integer>> pairs = new HashSet<>();
        for (int i = 0; i < evidence.size(); i++) {
            for (long id : ids.get(i)) {
                List<Integer> before = seen.computeIfAbsent(id, unseen -> new ArrayList<>());
                for (int other : before) {
                    pairs.add(List.of(other, i));
                }
                before.add(i);
            }
        }
        return pairs;
    }

    private void merge(int one, int other) {
        if (sameComments(ids.get(one), ids.get(other))) {
            int a = first(one);
            int b = first(other);
            belongsTo[Math.max(a, b)] = Math.min(a, b);
        }
    }

    private static boolean sameComments(Set<Long> a, Set<Long> b) {
        int smaller = Math.min(a.size(), b.size());
        int larger = Math.max(a.size(), b.size());
        double shared = a.stream().filter(b::contains).count();
        return shared >= SAME * (smaller + larger - shared)
                || (shared >= WITHIN * smaller && larger < MUCH_LARGER * smaller);
    }

    private int first(int place) {
        int first = place;
        while (belongsTo[first] != first) {
            first = belongsTo[first];
        }
        return first;
    }

    private List<Cluster> clusters() {
        Map<Integer, List<Evidence>> together = new TreeMap<>();
        for (int i = 0; i < evidence.size(); i++) {
            together.computeIfAbsent(first(i), unseen -> new ArrayList<>()).add(evidence.get(i));
        }
        return together.values().stream()
                .map(Merging::cluster)
                .filter(cluster -> cluster.ids().size() >= FEWEST)
                .sorted(Comparator.comparing(cluster -> cluster.ids().get(0)))
                .toList();
    }

    /** Its comments are those of what stands alone: what only supports it may hold others, too. */
    private static Cluster cluster(List<Evidence> evidence) {
        List<Long> ids = evidence.stream()
                .filter(each -> each.kind().standsAlone())
                .flatMap(each -> each.ids().stream())
                .distinct()
                .sorted()
                .toList();
        return new Cluster(
                ids,
                evidence.stream().sorted(Comparator.comparing(Evidence::kind)).toList());
    }
}
