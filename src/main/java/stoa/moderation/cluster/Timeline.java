package stoa.moderation.cluster;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The comments under one article, the oldest first.
 *
 * @param millis when each was written, since 1970
 */
record Timeline(List<Post> posts, List<Long> millis, Precision precision) {
    /** How exactly the times are known. */
    enum Precision {
        MINUTE(Duration.ofMinutes(1), Duration.ofMinutes(1)),
        SECOND(Duration.ofSeconds(1), Duration.ofSeconds(2));

        private final Duration unit;
        private final Duration tolerance;

        Precision(Duration unit, Duration tolerance) {
            this.unit = unit;
            this.tolerance = tolerance;
        }

        long unit() {
            return unit.toMillis();
        }

        /** Intervals that differ by no more are equal: of minutes by one, else by what a busy program is late. */
        long tolerance() {
            return tolerance.toMillis();
        }
    }

    private static final Duration MINUTE = Duration.ofMinutes(1);

    static List<Timeline> of(List<Post> posts) {
        return posts.stream()
                .collect(Collectors.groupingBy(Post::articleId, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Timeline::ofThread)
                .toList();
    }

    private static Timeline ofThread(List<Post> thread) {
        List<Post> posts = thread.stream()
                .sorted(Comparator.comparing(Post::at).thenComparing(Post::id))
                .toList();
        List<Long> millis = posts.stream().map(post -> post.at().toEpochMilli()).toList();
        boolean inMinutes = millis.stream().allMatch(at -> at % MINUTE.toMillis() == 0);
        return new Timeline(posts, millis, inMinutes ? Precision.MINUTE : Precision.SECOND);
    }

    /** Without the others. */
    Timeline only(Predicate<Post> which) {
        return ofThread(posts.stream().filter(which).toList());
    }

    int size() {
        return posts.size();
    }

    long at(int place) {
        return millis.get(place);
    }

    /** The place of the first that was not before. */
    int from(long at) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle) < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
