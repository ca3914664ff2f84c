package stoa.moderation.queue;

import java.util.List;
import stoa.moderation.reporting.Report;

/** Reports of one thing that wait for a decision, oldest first: as many as are shown at once. */
public record OpenReports(List<Report> shown, ListExcerpt excerpt) {
    /** Each may take twenty kilobytes of a page. */
    private static final int AT_ONCE = 8;

    /** Those that come after that one; 0 for the first. */
    static OpenReports of(List<Report> all, long after) {
        int before = (int) all.stream().filter(one -> one.id() <= after).count();
        List<Report> shown = all.stream().skip(before).limit(AT_ONCE).toList();
        long last = shown.isEmpty() ? 0 : shown.get(shown.size() - 1).id();
        return new OpenReports(shown, new ListExcerpt(before, shown.size(), all.size(), last));
    }
}
