package stoa.database;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What is measured of the transactions of this process: how long they wait and last, and whether they are kept. */
public final class TransactionMeters {
    private final LongAdder waits = new LongAdder();
    private final LongAdder nanosWaited = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final Set<Open> open = ConcurrentHashMap.newKeySet();
    private volatile long keptAt = System.nanoTime();

    /** One that is under way; each is equal to itself only. */
    private static final class Open {
        private final long since = System.nanoTime();
    }

    TransactionMeters() {}

    /** Does the work of a transaction whose turn was asked for at that time, in nanoseconds. */
    <T> T during(long asked, Callable<T> work) throws Exception {
        Open one = new Open();
        nanosWaited.add(one.since - asked);
        waits.increment();
        open.add(one);
        try {
            return work.call();
        } finally {
            open.remove(one);
        }
    }

    /** One has ended, and would survive a power cut. */
    void kept() {
        keptAt = System.nanoTime();
    }

    /** One could not be kept. */
    void lost() {
        lost.increment();
    }

    /** How many had their turn. */
    public long commitOrder() {
        return waits.sum();
    }

    /** How long all of these waited for their turns, together. */
    public Duration waited() {
        return Duration.ofNanos(nanosWaited.sum());
    }

    public int open() {
        return open.size();
    }

    /** How long the one that is open for the longest time is open. */
    public Duration oldest() {
        long now = System.nanoTime();
        return Duration.ofNanos(
                open.stream().mapToLong(one -> now - one.since).max().orElse(0));
    }

    /** Since the last one was kept, or the start. */
    public Duration sinceKept() {
        return Duration.ofNanos(System.nanoTime() - keptAt);
    }

    /** How many could not be kept: the disk, or the database, did not take them. */
    public long lostCount() {
        return lost.sum();
    }
}
