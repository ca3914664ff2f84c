package stoa.transfer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stoa.discussion.ImportedComments;

/**
 * Puts the comments of one article where they belong, each below the one it answers. An answer to what is not brought in
 * moves up to what that answered; one that comes before what it answers waits.
 */
final class WordPressThread {
    private static final String MOVED_UP = "moved up, as what it answered is not here";

    private final ImportTargets targets;
    private final long articleId;
    private final String path;
    private final Tally tally;
    private final ImportedComments importedComments;
    private final Map<String, String> above = new HashMap<>();
    private final Map<String, WordPressComment> waiting = new LinkedHashMap<>();

    WordPressThread(ImportTargets targets, long articleId, String path, Tally tally) {
        this.targets = targets;
        this.articleId = articleId;
        this.path = path;
        this.tally = tally;
        this.importedComments = targets.importedComments(articleId);
    }

    void take(Entry entry) {
        tally.read();
        String id = entry.get("wp:comment_id").strip();
        Optional<String> leftOut = WordPressComment.leftOut(entry);
        if (leftOut.isPresent()) {
            tally.leftOut(leftOut.get());
            above.put(id, WordPressComment.parent(entry));
        } else if (waiting.containsKey(id) || targets.comment(id).isPresent()) {
            tally.alreadyThere();
        } else {
            try {
                takeNew(WordPressComment.of(entry, targets.markdown(), tally));
            } catch (UnreadableException e) {
                tally.refused(new Place(path, e.line()), e.reason());
                above.put(id, WordPressComment.parent(entry));
            }
        }
    }

    private void takeNew(WordPressComment comment) {
        String parent = firstBroughtIn(comment.parent());
        Optional<Long> ours = targets.commentUnder(parent, articleId);
        if (parent.isEmpty() || ours.isPresent()) {
            add(comment, ours.orElse(null));
        } else {
            waiting.put(comment.id(), comment);
        }
    }

    /** Places what waited. */
    void finish() {
        for (WordPressComment comment : List.copyOf(waiting.values())) {
            for (WordPressComment next : untilPlaced(comment)) {
                waiting.remove(next.id());
                add(
                        next,
                        targets.commentUnder(firstBroughtIn(next.parent()), articleId)
                                .orElse(null));
            }
        }
        importedComments.count();
    }

    /** The comment and all it hangs from that waits too, what is answered first; where they go round, each once. */
    private Deque<WordPressComment> untilPlaced(WordPressComment comment) {
        Deque<WordPressComment> chain = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        WordPressComment next = waiting.get(comment.id());
        while (next != null && seen.add(next.id())) {
            chain.push(next);
            next = waiting.get(firstBroughtIn(next.parent()));
        }
        return chain;
    }

    private void add(WordPressComment comment, @Nullable Long parent) {
        targets.add(comment.id(), comment.under(articleId, parent), importedComments);
        tally.created();
        boolean moved = parent == null ? !comment.parent().isEmpty() : above.containsKey(comment.parent());
        if (moved) {
            tally.changed(MOVED_UP);
        }
    }

    /** Itself, or the next one up that was not left out; empty at the top, and where they go round. */
    private String firstBroughtIn(String id) {
        Set<String> seen = new HashSet<>();
        String next = id;
        while (above.containsKey(next)) {
            if (!seen.add(next)) {
                return "";
            }
            next = above.getOrDefault(next, "");
        }
        return next;
    }
}
