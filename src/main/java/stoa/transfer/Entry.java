package stoa.transfer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** An item of a WordPress export, or a comment below one, as it stands in the file. */
final class Entry {
    private final long line;
    private final Map<String, String> fields = new HashMap<>();
    private final Set<String> tags = new LinkedHashSet<>();

    Entry(long line) {
        this.line = line;
    }

    long line() {
        return line;
    }

    /** Empty where the file has none, which WordPress does not tell apart either. */
    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    void put(String field, String value) {
        fields.put(field, value);
    }

    /** In characters. */
    int size() {
        return fields.values().stream().mapToInt(String::length).sum();
    }

    /** Categories and tags, which are one thing here. */
    Collection<String> tags() {
        return tags;
    }

    void tag(String name) {
        tags.add(name);
    }
}
