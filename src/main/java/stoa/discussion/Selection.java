package stoa.discussion;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one page shows of a thread.
 *
 * @param comments of any state, oldest first
 * @param answered by their numbers, comments that are answered here and stand elsewhere
 * @param onward of each branch that goes on elsewhere, by its number, the first comment to be seen there
 */
record Selection(List<Comment> comments, Map<Long, NamedComment> answered, Map<Integer, NamedComment> onward) {
    /** The members who wrote any of it. */
    Set<Long> authors() {
        return comments.stream()
                .map(Comment::memberId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The numbers of the comments that anyone thanks for. */
    List<Long> thanked() {
        return comments.stream()
                .filter(comment -> comment.thanks() > 0)
                .map(Comment::id)
                .toList();
    }

    /** As it stands on the page, for someone who sees those. */
    List<ShownBranch> limbs(Sort sort, Predicate<Comment> isToBeSeen) {
        return ShownBranch.of(Branches.of(comments, answered, sort, isToBeSeen), onward);
    }
}
