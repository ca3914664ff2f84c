package stoa.moderation.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The search for comments of one thread at intervals that are too equal for people. */
final class EqualIntervals {
    private static final int FEWEST_INTERVALS = 5;

    /** How far on the second of a run may be from the first: somebody may have written between two strokes. */
    private static final int REACH = 3;

    private final Timeline thread;

    /** The steps of runs that were found: from within one, it would be found once more. */
    private final Set<List<Integer>> steps = new HashSet<>();

    private EqualIntervals(Timeline thread) {
        this.thread = thread;
    }

    static List<Evidence> in(List<Timeline> threads) {
        return threads.stream()
                .flatMap(thread -> new EqualIntervals(thread)
                        .runs()
                        .filter(run -> run.logChance() < Clusters.LOG_SURE - Math.log10(threads.size())))
                .map(IntervalRun::evidence)
                .toList();
    }

    /** Those that chance explains least, none of which shares a comment with another. */
    private Stream<IntervalRun> runs() {
        Set<Integer> taken = new HashSet<>();
        return found().stream()
                .sorted(Comparator.comparingDouble(IntervalRun::logChance))
                .filter(run -> {
                    boolean free = run.places().stream().noneMatch(taken::contains);
                    if (free) {
                        taken.addAll(run.places());
                    }
                    return free;
                });
    }

    private List<IntervalRun> found() {
        List<IntervalRun> runs = new ArrayList<>();
        for (int first = 0; first < thread.size(); first++) {
            for (int second = first + 1; second <= first + REACH && second < thread.size(); second++) {
                from(first, second).ifPresent(runs::add);
            }
        }
        return runs;
    }

    private Optional<IntervalRun> from(int first, int second) {
        long interval = thread.at(second) - thread.at(first);
        // closer together, the next comment is nearly always in time
        if (interval < 2 * IntervalRun.width(thread.precision()) || steps.contains(List.of(first, second))) {
            return Optional.empty();
        }
        List<Integer> places = new ArrayList<>(List.of(first, second));
        for (int next = next(second, interval); next > 0; next = next(next, interval)) {
            places.add(next);
        }
        if (places.size() <= FEWEST_INTERVALS) {
            return Optional.empty();
        }
        IntStream.range(1, places.size()).forEach(i -> steps.add(List.copyOf(places.subList(i - 1, i + 1))));
        return Optional.of(new IntervalRun(thread, places, REACH * thread.size()));
    }

    /** The comment nearest to one interval after that one; 0 where none is near enough. */
    private int next(int place, long interval) {
        long due = thread.at(place) + interval;
        long tolerance = thread.precision().tolerance();
        int nearest = 0;
        for (int i = thread.from(due - tolerance); i < thread.size() && thread.at(i) <= due + tolerance; i++) {
            nearest = nearest == 0 || Math.abs(thread.at(i) - due) < Math.abs(thread.at(nearest) - due) ? i : nearest;
        }
        return nearest;
    }
}
