package stoa.discussion;

/** The addition of a comment to the thread of an article: its branch, its row, and the counts of the article. */
public final class CommentAddition {
    private final Articles articles;
    private final Comments comments;

    public CommentAddition(Articles articles, Comments comments) {
        this.articles = articles;
        this.comments = comments;
    }

    /**
     * Adds a comment that comes from elsewhere, whatever the article's rules; answers with its id. To be called within a
     * transaction.
     */
    public long bringIn(NewComment comment) {
        return add(articles.locked(comment.articleId()), comment);
    }

    /** Answers with its id; the article is held by the caller. */
    long add(Article article, NewComment comment) {
        Long parent = comment.parentId();
        boolean topLevel = parent == null;
        int branch = parent == null
                ? article.branchCount() + 1
                : comments.byId(parent).orElseThrow().branch();
        long id = comments.add(comment, branch);
        articles.count(article.id(), comment.isVisible() ? 1 : 0, topLevel ? 1 : 0);
        return id;
    }
}
