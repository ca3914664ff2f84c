package stoa.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whole pages as they are sent to everyone who is nobody in particular, by address. A page goes when anything that it
 * shows changes, and one whose making began before a change never gets in after it.
 */
public final class PageCache {
    private final Cache<String, CachedPage> pages;
    private final String control;

    /** By address, what those wait for who ask for a page that is being made. */
    private final Map<String, NewCachedPage> making = new HashMap<>();

    /** All that are being made, also those that nobody is to wait for any more. */
    private final Set<NewCachedPage> unfinished = new HashSet<>();

    public PageCache(Caching caching) {
        this.control = caching.control();
        pages = Caffeine.newBuilder()
                .maximumWeight(caching.pages())
                .weigher((String address, CachedPage page) -> page.size())
                .build();
    }

    /** What a page to be kept says about how long others may keep it, where it says nothing of its own. */
    String control() {
        return control;
    }

    @Nullable
    CachedPage find(String address) {
        return pages.getIfPresent(address);
    }

    /**
     * Answers with the copy of that page which somebody makes already, or has made since the caller looked for it, or else
     * with a new one, for the caller to make.
     */
    synchronized NewCachedPage make(String address) {
        NewCachedPage started = making.get(address);
        if (started != null) {
            return started;
        }
        CachedPage made = pages.getIfPresent(address);
        if (made != null) {
            return NewCachedPage.made(made);
        }
        NewCachedPage copy = new NewCachedPage(this, address);
        making.put(address, copy);
        unfinished.add(copy);
        return copy;
    }

    void keep(NewCachedPage copy, CachedPage page) {
        synchronized (this) {
            if (unfinished.contains(copy) && !copy.isOutdated()) {
                pages.put(copy.address(), page);
            }
            remove(copy);
        }
        copy.finish(Optional.of(page));
    }

    /** There is no page to keep; may be called again. */
    void end(NewCachedPage copy) {
        remove(copy);
        copy.finish(Optional.empty());
    }

    private synchronized void remove(NewCachedPage copy) {
        unfinished.remove(copy);
        making.remove(copy.address(), copy);
    }

    /** Forgets all pages that show what has this name. Who asks from now on waits for none that began earlier. */
    public synchronized void forget(String name) {
        making.clear();
        unfinished.forEach(copy -> copy.hasChanged(name));
        pages.asMap().values().removeIf(page -> page.shows().contains(name));
    }

    /** For when it is not known what has changed. */
    public synchronized void forgetAll() {
        making.clear();
        unfinished.clear();
        pages.invalidateAll();
    }
}
