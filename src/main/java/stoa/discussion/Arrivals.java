package stoa.discussion;

import org.jspecify.annotations.Nullable;

/** Comments that come from elsewhere in numbers, under one article that is held until the transaction ends. */
public final class Arrivals {
    private final Articles articles;
    private final Comments comments;
    private final long articleId;
    private final int branchesBefore;
    private int branches;
    private int visible;

    public Arrivals(Articles articles, Comments comments, long articleId) {
        this.articles = articles;
        this.comments = comments;
        this.articleId = articleId;
        this.branchesBefore = articles.locked(articleId).branchCount();
        this.branches = branchesBefore;
    }

    /** Whatever the article's rules; the comment it answers, if any, is under the same article. */
    public long add(NewComment comment) {
        long id = comments.add(comment, branch(comment.parentId()));
        visible += comment.reason() == null ? 1 : 0;
        return id;
    }

    private int branch(@Nullable Long parent) {
        return parent == null ? ++branches : comments.branch(parent, articleId).orElseThrow();
    }

    /** Brings the article's own numbers up to date, once, when all are there. */
    public void count() {
        if (visible > 0 || branches > branchesBefore) {
            articles.count(articleId, visible, branches - branchesBefore);
        }
    }
}
