package stoa.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The memory that may be used for clients that are not done. When it is full, those who came first have to leave. */
final class ClientMemory {
    private final long bytes;
    private final Map<Runnable, Long> guests = new LinkedHashMap<>();
    private long taken;

    ClientMemory(long bytes) {
        this.bytes = bytes;
    }

    /** Takes more room for a guest, who is known by the way it is told to leave. */
    void take(Runnable guest, long more) {
        shownOut(guest, more).forEach(Runnable::run);
    }

    private synchronized List<Runnable> shownOut(Runnable guest, long more) {
        guests.merge(guest, more, Long::sum);
        taken += more;
        List<Runnable> out = new ArrayList<>();
        Iterator<Map.Entry<Runnable, Long>> oldest = guests.entrySet().iterator();
        while (taken > bytes && oldest.hasNext()) {
            Map.Entry<Runnable, Long> next = oldest.next();
            out.add(next.getKey());
            taken -= next.getValue();
            oldest.remove();
        }
        return out;
    }

    /** May be called again. */
    synchronized void leave(Runnable guest) {
        Long held = guests.remove(guest);
        taken -= held == null ? 0 : held;
    }
}
