package stoa.logging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.spi.MDCAdapter;

/** What is on every line of a thread until it is removed. Unlike SLF4J's own, threads that a thread makes have none of it. */
final class LineContext implements MDCAdapter {
    @SuppressWarnings("ThreadLocalUsage") // there is one of these
    private final ThreadLocal<Map<String, String>> values = ThreadLocal.withInitial(LinkedHashMap::new);

    @Override
    public void put(String key, String value) {
        values.get().put(key, value);
    }

    @Override
    public @Nullable String get(String key) {
        return values.get().get(key);
    }

    @Override
    public void remove(String key) {
        values.get().remove(key);
    }

    @Override
    public void clear() {
        values.remove();
    }

    @Override
    public Map<String, String> getCopyOfContextMap() {
        return new LinkedHashMap<>(values.get());
    }

    @Override
    public void setContextMap(@Nullable Map<String, String> map) {
        values.set(map == null ? new LinkedHashMap<>() : new LinkedHashMap<>(map));
    }

    /** A key has one value here. */
    @Override
    public void pushByKey(String key, String value) {
        put(key, value);
    }

    @Override
    public @Nullable String popByKey(String key) {
        return values.get().remove(key);
    }

    @Override
    public Deque<String> getCopyOfDequeByKey(String key) {
        Deque<String> one = new ArrayDeque<>();
        String value = get(key);
        if (value != null) {
            one.add(value);
        }
        return one;
    }

    @Override
    public void clearDequeByKey(String key) {
        remove(key);
    }
}
