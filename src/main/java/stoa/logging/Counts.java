package stoa.logging;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each of some things has happened in this process. */
public final class Counts {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** Those that are known are there from the beginning, so that the first time is seen as a change. */
    public Counts(String... known) {
        for (String name : known) {
            counts.put(name, new LongAdder());
        }
    }

    public void add(String name) {
        add(name, 1);
    }

    public void add(String name, long times) {
        counts.computeIfAbsent(name, one -> new LongAdder()).add(times);
    }

    /** By name. */
    public Map<String, Long> now() {
        Map<String, Long> now = new TreeMap<>();
        counts.forEach((name, count) -> now.put(name, count.sum()));
        return now;
    }
}
