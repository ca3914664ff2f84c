package stoa.logging;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many failures of each kind a process has met. */
public final class Failures {
    private static final String UNKNOWN = "unknown";

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** All kinds are there from the beginning, so that the first one is seen as a change. */
    Failures() {
        counts.put(UNKNOWN, new LongAdder());
        for (KnownFailure kind : KnownFailure.values()) {
            counts.put(kind.toString(), new LongAdder());
        }
    }

    void count(Optional<KnownFailure> kind) {
        counts.computeIfAbsent(kind.map(KnownFailure::toString).orElse(UNKNOWN), name -> new LongAdder())
                .increment();
    }

    /** By the name of the kind; those that are of none are called unknown. */
    public Map<String, Long> counts() {
        Map<String, Long> now = new TreeMap<>();
        counts.forEach((kind, count) -> now.put(kind, count.sum()));
        return now;
    }
}
