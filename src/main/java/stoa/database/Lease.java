package stoa.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The time for which a node may answer with what it keeps, counted from when it last asked whether anything has changed. It
 * runs out by itself where the process, the machine or the network stands still; whoever decides elsewhere only has to wait.
 */
final class Lease {
    /** Shorter than {@link OtherNodes#LONGEST_WAIT} by what may lie between looking at it and sending a page. */
    static final Duration LENGTH = Duration.ofMillis(800);

    /** A moment, in nanoseconds that only ever go on and in milliseconds that also do so while a machine sleeps. */
    record Moment(long nanos, long millis) {}

    private final LongSupplier nanos;
    private final LongSupplier millis;
    private volatile @Nullable Moment begin;

    Lease() {
        this(System::nanoTime, System::currentTimeMillis);
    }

    Lease(LongSupplier nanos, LongSupplier millis) {
        this.nanos = nanos;
        this.millis = millis;
    }

    Moment now() {
        return new Moment(nanos.getAsLong(), millis.getAsLong());
    }

    /** From the moment before the question that was answered meanwhile. */
    void renew(Moment asked) {
        begin = asked;
    }

    void end() {
        begin = null;
    }

    boolean holds() {
        Moment from = begin;
        return from != null && isWithin(from, LENGTH);
    }

    /** False also where a clock was set: what that hides, such as a machine that slept, cannot be told. */
    boolean isWithin(Moment from, Duration time) {
        long passed = nanos.getAsLong() - from.nanos();
        long shown = Math.abs(millis.getAsLong() - from.millis());
        return passed < time.toNanos() && shown < TimeUnit.NANOSECONDS.toMillis(time.toNanos());
    }
}
