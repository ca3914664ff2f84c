package stoa.discussion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A branch as a page shows it: its comments, the link to what the page has no room for, or both.
 *
 * @param branch null where nothing of it is shown on the page
 * @param onward the comment that another page begins with; null where all are here
 */
public record ShownBranch(@Nullable Branch branch, @Nullable NamedComment onward) {
    /** The branches in their order, each followed by its way on; then the ways on to what nothing is shown of. */
    static List<ShownBranch> of(List<Branch> branches, Map<Integer, NamedComment> onward) {
        Map<Integer, Long> last = new HashMap<>();
        branches.forEach(
                branch -> last.put(branch.comment().branch(), branch.comment().id()));
        List<ShownBranch> limbs = new ArrayList<>();
        for (Branch branch : branches) {
            int number = branch.comment().branch();
            boolean isLast = Objects.equals(last.get(number), branch.comment().id());
            limbs.add(new ShownBranch(branch, isLast ? onward.get(number) : null));
        }
        Set<Integer> unshown = new HashSet<>(onward.keySet());
        unshown.removeAll(last.keySet());
        onward.forEach((number, next) -> {
            if (unshown.contains(number)) {
                limbs.add(new ShownBranch(null, next));
            }
        });
        return limbs;
    }
}
