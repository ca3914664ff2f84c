package stoa.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The cache of parts that are the same in the pages of many people. A part serves until what it shows has changed;
 * whoever asks first after that makes it anew, and the others wait.
 */
public final class SharedPartCache {
    /** Names that share a counter only make a part anew more often than needed. */
    private static final int COUNTERS = 1 << 12;

    private record Kept(SharedPart part, long version) {}

    private final Cache<String, Kept> parts;
    private final AtomicLongArray versions = new AtomicLongArray(COUNTERS);
    private final BooleanSupplier isTrusted;

    /** Also takes whether it hears of every change just now. */
    public SharedPartCache(Caching caching, BooleanSupplier isTrusted) {
        this.isTrusted = isTrusted;
        this.parts = Caffeine.newBuilder()
                .maximumWeight(caching.parts())
                .weigher((String key, Kept kept) -> kept.part().size())
                .build();
    }

    /** What it shows is named as where changes are told. The supplier reads all that goes into the part itself. */
    public SharedPart get(String key, List<String> shows, Supplier<SharedPart> make) {
        if (!isTrusted.getAsBoolean()) {
            return make.get();
        }
        // taken before anything is read: what changes meanwhile makes the part an old one at once
        long version =
                shows.stream().mapToLong(name -> versions.get(counter(name))).sum();
        Kept known = parts.getIfPresent(key);
        return known != null && known.version() >= version ? known.part() : make(key, version, make);
    }

    private SharedPart make(String key, long version, Supplier<SharedPart> make) {
        return parts.asMap()
                .compute(
                        key,
                        (same, known) ->
                                known != null && known.version() >= version ? known : new Kept(make.get(), version))
                .part();
    }

    /** Whatever shows this is not served any more. */
    public void forget(String name) {
        versions.incrementAndGet(counter(name));
    }

    /** For when it is not known what has changed. */
    public void forgetAll() {
        for (int i = 0; i < COUNTERS; i++) {
            versions.incrementAndGet(i);
        }
    }

    private static int counter(String name) {
        return Math.floorMod(name.hashCode(), COUNTERS);
    }
}
