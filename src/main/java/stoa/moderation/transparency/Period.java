package stoa.moderation.transparency;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was reported, decided and appealed against in a month or a year. */
public final class Period {
    private final String name;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private @Nullable DecisionTimes wait;

    /** The name is as in {@code 2026} or {@code 2026-03}; the labels are those of everything that is counted, in order. */
    Period(String name, List<String> labels) {
        this.name = name;
        labels.forEach(label -> counts.put(label, 0L));
    }

    static String nameOf(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    static String nameOf(YearMonth month) {
        return month.toString();
    }

    void add(String label, long count) {
        counts.merge(label, count, Long::sum);
    }

    void waited(DecisionTimes known) {
        wait = known;
    }

    public String name() {
        return name;
    }

    String year() {
        return name.split("-", 2)[0];
    }

    /** Whether it is a month of a year. */
    boolean isMonth() {
        return name.contains("-");
    }

    /** Whether nothing happened in it. */
    public boolean isEmpty() {
        return wait == null && counts.values().stream().allMatch(count -> count == 0);
    }

    long count(String label) {
        return counts.getOrDefault(label, 0L);
    }

    /** By what is counted, in the same order for every period. */
    public Map<String, Long> counts() {
        return counts;
    }

    /** In hours, as in {@code 1.5}; empty where nobody waited. */
    public String medianWait() {
        return wait == null ? "" : DecisionTimes.hours(wait.median());
    }

    /** As {@link #medianWait}: what nine of ten waited at most. */
    public String longWait() {
        return wait == null ? "" : DecisionTimes.hours(wait.nineInTen());
    }
}
