package stoa.moderation.queue;

import java.util.List;
import stoa.moderation.decision.TakenDecision;

/** Decisions that were taken together, as they are shown: in the order in which they were taken, a hundred at once. */
public record BatchPage(DeskPage.DoneBatch done, List<TakenDecision> shown, ListExcerpt excerpt) {
    /** Each may take two kilobytes of a page. */
    private static final int AT_ONCE = 100;

    /** Those that come after that one; 0 for the first. */
    static BatchPage of(DeskPage.DoneBatch done, long after) {
        List<TakenDecision> all = done.decisions();
        int before = (int) all.stream().filter(one -> one.id() <= after).count();
        List<TakenDecision> shown = all.stream().skip(before).limit(AT_ONCE).toList();
        long last = shown.isEmpty() ? 0 : shown.get(shown.size() - 1).id();
        return new BatchPage(done, shown, new ListExcerpt(before, shown.size(), all.size(), last));
    }
}
