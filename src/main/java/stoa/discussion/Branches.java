package stoa.discussion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree that a page shows from comments in any order. Removed comments stay, as tombstones, only where a
 * visible one hangs below them. Takes time in proportion to the number of comments, and no stack, however deep they go.
 */
final class Branches {
    /** Deeper levels are not indented any further: on a wide screen a line of text needs the room. */
    static final int DEEPEST = 7;

    private final Map<Long, Comment> byId = new HashMap<>();
    private final Map<Long, List<Comment>> replies = new HashMap<>();
    private final Map<Long, Integer> depths = new HashMap<>();
    private final Map<Long, Long> containers = new HashMap<>();
    private final Map<Long, ArrayDeque<Branch>> built = new HashMap<>();
    private final Set<Long> shown = new HashSet<>();
    private final Map<Long, NamedComment> elsewhere;
    private final Predicate<Comment> isToBeSeen;

    private Branches(Map<Long, NamedComment> elsewhere, Predicate<Comment> isToBeSeen) {
        this.elsewhere = elsewhere;
        this.isToBeSeen = isToBeSeen;
    }

    /** In the order the comments come; the newest or the best top-level ones first if asked for. */
    static List<Branch> of(List<Comment> comments, Sort sort) {
        return of(comments, Map.of(), sort, Comment::isVisible);
    }

    /**
     * As {@link #of(List, Sort)}, for someone who sees more than others do. What answers a comment that is elsewhere begins a
     * branch here.
     */
    static List<Branch> of(
            List<Comment> comments, Map<Long, NamedComment> elsewhere, Sort sort, Predicate<Comment> isToBeSeen) {
        List<Branch> branches = new Branches(elsewhere, isToBeSeen).build(comments);
        if (sort == Sort.NEWEST) {
            Collections.reverse(branches);
        } else if (sort == Sort.BEST) {
            branches.sort(
                    Comparator.comparing((Branch branch) -> -branch.comment().thanks())
                            .thenComparing(branch -> branch.comment().branch()));
        }
        return branches;
    }

    private List<Branch> build(List<Comment> comments) {
        List<Comment> roots = new ArrayList<>();
        comments.forEach(comment -> byId.put(comment.id(), comment));
        for (Comment comment : comments) {
            if (comment.parentId() == null || !byId.containsKey(comment.parentId())) {
                roots.add(comment);
            } else {
                replies.computeIfAbsent(comment.parentId(), id -> new ArrayList<>())
                        .add(comment);
            }
        }
        List<Comment> order = parentsFirst(roots);
        for (int i = order.size() - 1; i >= 0; i--) {
            place(order.get(i));
        }
        return new ArrayList<>(built.getOrDefault(0L, new ArrayDeque<>()));
    }

    /** Every comment before its replies, and those before the next of its own level; notes how deep each is. */
    private List<Comment> parentsFirst(List<Comment> roots) {
        List<Comment> order = new ArrayList<>(byId.size());
        List<Comment> waiting = new ArrayList<>(roots);
        Collections.reverse(waiting);
        while (!waiting.isEmpty()) {
            Comment next = waiting.remove(waiting.size() - 1);
            order.add(next);
            indent(next);
            List<Comment> below = replies.getOrDefault(next.id(), List.of());
            for (int i = below.size() - 1; i >= 0; i--) {
                waiting.add(below.get(i));
            }
        }
        return order;
    }

    /** Stands in the list of the comment it answers, or, below the deepest level, in the one that comment stands in. */
    private void indent(Comment comment) {
        long parent = comment.parentId() != null && byId.containsKey(comment.parentId()) ? comment.parentId() : 0;
        int above = depths.getOrDefault(parent, 0);
        depths.put(comment.id(), Math.min(above + 1, DEEPEST));
        containers.put(comment.id(), above < DEEPEST ? parent : containers.getOrDefault(parent, 0L));
    }

    /** Its replies have been placed before it, so that it is known whether any of them is to be seen. */
    private void place(Comment comment) {
        boolean needed =
                replies.getOrDefault(comment.id(), List.of()).stream().anyMatch(reply -> shown.contains(reply.id()));
        boolean seen = isToBeSeen.test(comment);
        if (!seen && !needed) {
            return;
        }
        shown.add(comment.id());
        int depth = depths.getOrDefault(comment.id(), 1);
        List<Branch> below = List.copyOf(built.getOrDefault(comment.id(), new ArrayDeque<>()));
        Branch branch = fold(new Branch(comment, seen ? 0 : 1, parent(comment), depth, below));
        built.computeIfAbsent(containers.getOrDefault(comment.id(), 0L), id -> new ArrayDeque<>())
                .addFirst(branch);
    }

    /** A removed comment with nothing below it but another removed one makes one line of both. */
    private static Branch fold(Branch branch) {
        if (branch.isTombstone()
                && branch.replies().size() == 1
                && branch.replies().get(0).isTombstone()) {
            Branch below = branch.replies().get(0);
            return new Branch(
                    branch.comment(),
                    branch.hidden() + below.hidden(),
                    branch.parent(),
                    branch.depth(),
                    below.replies());
        }
        return branch;
    }

    private @Nullable NamedComment parent(Comment comment) {
        if (comment.parentId() == null) {
            return null;
        }
        Comment here = byId.get(comment.parentId());
        return here == null ? elsewhere.get(comment.parentId()) : NamedComment.of(here);
    }
}
