package stoa.discussion;

import java.util.ArrayList;
import java.util.List;
import stoa.text.WordDiff;

/**
 * Some of what a comment said, one version after the other: as many as there is room for, and one at least.
 *
 * @param versions how many there are in all
 */
public record HistoryPage(long commentId, List<HistoryEntry> entries, int versions) {
    /** In bytes; the largest version with all that is marked in it takes half of that. */
    private static final int MOST = 450_000;

    /** From the version of that number on, which there has to be. */
    static HistoryPage of(long commentId, List<Revision> all, int from) {
        List<HistoryEntry> entries = new ArrayList<>();
        int room = MOST;
        for (int number = from; number <= all.size(); number++) {
            Revision one = all.get(number - 1);
            String before = all.get(Math.max(0, number - 2)).body();
            HistoryEntry entry = new HistoryEntry(number, one.writtenAt(), WordDiff.between(before, one.body()));
            room -= entry.size();
            if (room < 0 && !entries.isEmpty()) {
                break;
            }
            entries.add(entry);
        }
        return new HistoryPage(commentId, entries, all.size());
    }

    public String path() {
        return "/comments/" + commentId + "/history";
    }

    /** Whether these are not the first. */
    public boolean isLater() {
        return entries.get(0).number() > 1;
    }

    public boolean hasMore() {
        return last() < versions;
    }

    public String nextPath() {
        return path() + "?from=" + (last() + 1);
    }

    private int last() {
        return entries.get(entries.size() - 1).number();
    }
}
