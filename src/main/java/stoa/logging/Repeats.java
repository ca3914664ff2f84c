package stoa.logging;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/** What was told of within the last minute, and how often it happened again since. */
final class Repeats {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private final Map<String, Times> kinds = new LinkedHashMap<>();

    /** Since when, and how many were left out. */
    private record Times(long since, long leftOut) {}

    Repeats(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether it is to be told of; where it is not, it is counted. */
    synchronized boolean admits(String kind) {
        Times times = kinds.get(kind);
        if (times == null) {
            kinds.put(kind, new Times(nanos.getAsLong(), 0));
            return true;
        }
        kinds.put(kind, new Times(times.since(), times.leftOut() + 1));
        return false;
    }

    /** Tells of what was left out in minutes that are over, and forgets them. */
    synchronized void endMinutes(BiConsumer<String, Long> leftOut) {
        end(nanos.getAsLong() - MINUTE, leftOut);
    }

    /** As {@link #endMinutes}, also of those that are not over. */
    synchronized void endAll(BiConsumer<String, Long> leftOut) {
        end(nanos.getAsLong(), leftOut);
    }

    private void end(long begunBefore, BiConsumer<String, Long> leftOut) {
        Iterator<Map.Entry<String, Times>> each = kinds.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<String, Times> kind = each.next();
            if (kind.getValue().since() - begunBefore <= 0) {
                each.remove();
                if (kind.getValue().leftOut() > 0) {
                    leftOut.accept(kind.getKey(), kind.getValue().leftOut());
                }
            }
        }
    }
}
