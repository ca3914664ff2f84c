package stoa.moderation.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds many new names in one thread within a short time, against the usual pace there.
 *
 * <p>Only the first comment of each name counts: people who answer one another come in bursts by nature. Nor does what
 * comes soon after the first comment of a thread, when an article is news.
 */
final class Burst {
    private static final int FEWEST = 5;

    private static final List<Duration> LENGTHS =
            List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1));

    /** The first comment of each name. */
    private final Timeline newcomers;

    private Burst(Timeline thread) {
        Set<String> seen = new HashSet<>();
        this.newcomers = thread.only(post -> seen.add(post.name()));
    }

    static List<Evidence> in(List<Timeline> threads) {
        double lookedAt = Math.log10(Math.max(1, threads.size()));
        return threads.stream()
                .flatMap(thread -> new Burst(thread).windows(lookedAt))
                .map(Window::evidence)
                .toList();
    }

    /** Those that chance explains least, none of which shares a time with another. */
    private Stream<Window> windows(double lookedAt) {
        List<Window> apart = new ArrayList<>();
        IntStream.range(1, newcomers.size())
                .boxed()
                .flatMap(first -> LENGTHS.stream().flatMap(length -> window(first, length).stream()))
                .filter(window -> window.logChance() < Clusters.LOG_SURE - lookedAt)
                .sorted(Comparator.comparingDouble(Window::logChance))
                .filter(window -> apart.stream().noneMatch(window::overlaps))
                .forEach(apart::add);
        return apart.stream();
    }

    private Optional<Window> window(int first, Duration length) {
        int end = newcomers.from(newcomers.at(first) + length.toMillis() + 1);
        Window window = new Window(newcomers, first, end, length, LENGTHS.size());
        return end - first >= FEWEST && window.isPreceded() ? Optional.of(window) : Optional.empty();
    }
}
