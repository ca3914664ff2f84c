package stoa.moderation;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was reported, decided and appealed against in a month or a year. */
public final class Period {
    /** Of all waits, nine of ten are no longer than this one. */
    private static final double NINE_IN_TEN = 0.9;

    private static final double HALF = 0.5;

    private final String name;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<Duration> waits = new ArrayList<>();

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

    void addWait(Duration wait) {
        waits.add(wait);
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
        return waits.isEmpty() && counts.values().stream().allMatch(count -> count == 0);
    }

    long count(String label) {
        return counts.getOrDefault(label, 0L);
    }

    /** By what is counted, in the same order for every period. */
    public Map<String, Long> counts() {
        return counts;
    }

    /** In hours, as in {@code 1.5} whatever the machine's language, for tables are read by programs; empty where nobody waited. */
    public String medianWait() {
        return wait(HALF);
    }

    /** As {@link #medianWait}: what nine of ten waited at most. */
    public String longWait() {
        return wait(NINE_IN_TEN);
    }

    private String wait(double share) {
        if (waits.isEmpty()) {
            return "";
        }
        Collections.sort(waits);
        Duration wait = waits.get((int) Math.ceil(share * waits.size()) - 1);
        return String.format(Locale.ROOT, "%.1f", wait.toMinutes() / 60.0);
    }
}
