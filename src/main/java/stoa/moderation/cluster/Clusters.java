package stoa.moderation.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the comments that belong together. */
public final class Clusters {
    /** What chance would give less often than once in a million times is told; as a decimal logarithm. */
    static final double LOG_SURE = -6;

    private Clusters() {}

    /** The one with the oldest comment first; none of a comment twice, and in whatever order they are given. */
    public static List<Cluster> in(List<Post> posts) {
        List<Post> ordered = posts.stream()
                .sorted(Comparator.comparing(Post::at).thenComparing(Post::id))
                .toList();
        List<Timeline> threads = Timeline.of(ordered);
        List<Evidence> all = Stream.of(
                        SameText.in(ordered),
                        EqualIntervals.in(threads),
                        Burst.in(threads),
                        OneNetwork.in(ordered),
                        NamePattern.in(ordered),
                        LinkHost.in(ordered))
                .flatMap(List::stream)
                .toList();
        return Merging.of(all);
    }
}
