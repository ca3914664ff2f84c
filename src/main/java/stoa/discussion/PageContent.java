package stoa.discussion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The comments that fit on a page: of each branch those that were posted first, so that what another page goes on with
 * stays the same whatever is posted or hidden.
 *
 * @param shown their numbers
 * @param onward of each branch that goes on elsewhere, by its number, the first comment that is not here
 */
record PageContent(List<Long> shown, Map<Integer, Long> onward) {
    /** Bytes of a link to where a branch goes on, at most. */
    private static final int LINK = 230;

    /** Of one branch, whose comments come one by one. */
    interface Supply {
        /** Those that follow that one; empty at the end. */
        List<Outline> after(int branch, long id);
    }

    /**
     * Takes the next comment of each branch in turn, so that every branch is begun before the first is told to its end. One
     * that has no room for its next comment goes on elsewhere. There is one comment at least, however large it is.
     */
    static PageContent of(
            PageRoom room, Collection<Integer> branches, Map<Integer, Deque<Outline>> known, Supply more) {
        List<Long> shown = new ArrayList<>();
        Map<Integer, Long> onward = new LinkedHashMap<>();
        Deque<Integer> commitOrder = new ArrayDeque<>(branches);
        int taken = 0;
        while (!commitOrder.isEmpty()) {
            int branch = commitOrder.remove();
            Deque<Outline> next = known.computeIfAbsent(branch, any -> new ArrayDeque<>(more.after(branch, 0)));
            Outline one = next.poll();
            if (one == null) {
                continue;
            }
            int links = LINK * (1 + commitOrder.size() + onward.size());
            if (!shown.isEmpty() && !room.hasPlace(shown.size(), taken + one.size(), links)) {
                onward.put(branch, one.id());
                continue;
            }
            shown.add(one.id());
            taken += one.size();
            if (next.isEmpty()) {
                next.addAll(more.after(branch, one.id()));
            }
            if (!next.isEmpty()) {
                commitOrder.add(branch);
            }
        }
        return new PageContent(shown, onward);
    }

    boolean shows(long id) {
        return shown.contains(id);
    }
}
