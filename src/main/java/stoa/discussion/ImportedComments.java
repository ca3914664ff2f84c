package stoa.discussion;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stoa.database.Database;
import stoa.queue.QueueItems;

/** Imported comments, which come in great numbers, under one article that is held until the transaction ends. */
public final class ImportedComments {
    private final Articles articles;
    private final Comments comments;
    private final QueueItems queue;
    private final long articleId;
    private int branchesCounted;
    private int branches;
    private int visible;
    private boolean someWait;

    /** The branches of those that were added in numbers, by their ids. */
    private final Map<Long, Integer> known = new HashMap<>();

    public ImportedComments(Database database, long articleId) {
        this.articles = database.store(Articles.class);
        this.comments = database.store(Comments.class);
        this.queue = database.store(QueueItems.class);
        this.articleId = articleId;
        this.branchesCounted = articles.locked(articleId).branchCount();
        this.branches = branchesCounted;
    }

    /** Whatever the article's rules; the comment it answers, if any, is under the same article. */
    public long add(NewComment comment) {
        long id = comments.add(comment, branch(comment.parentId()));
        note(comment);
        return id;
    }

    /** As {@link #add}, for many, with ids that were set aside for them. What they answer came before, not among them. */
    public void addAll(List<Long> ids, List<NewComment> added) throws SQLException {
        List<Integer> numbers =
                added.stream().map(comment -> branch(comment.parentId())).toList();
        comments.addAll(ids, added, numbers);
        for (int i = 0; i < ids.size(); i++) {
            known.put(ids.get(i), numbers.get(i));
            note(added.get(i));
        }
    }

    private void note(NewComment comment) {
        visible += comment.isVisible() ? 1 : 0;
        someWait |= comment.state() == Comment.State.HELD;
    }

    private int branch(@Nullable Long parent) {
        if (parent == null) {
            return ++branches;
        }
        Integer branch = known.get(parent);
        return branch != null ? branch : comments.branch(parent, articleId).orElseThrow();
    }

    /**
     * Brings the article's own numbers up to date, and what waits for moderators: to be called before the transaction ends.
     */
    public void count() {
        if (someWait) {
            queue.addHeld(articleId);
            someWait = false;
        }
        if (visible > 0 || branches > branchesCounted) {
            articles.count(articleId, visible, branches - branchesCounted);
            visible = 0;
            branchesCounted = branches;
        }
    }
}
