package stoa.moderation.reporting;

import org.jspecify.annotations.Nullable;
import stoa.discussion.Article;
import stoa.discussion.Comment;

/**
 * Something on its way to be reported.
 *
 * @param comment null where it is the article itself
 */
public record ReportPage(Article article, @Nullable Comment comment, ReportForm form) {
    public String path() {
        return (comment == null ? article.path() : comment.path()) + "/report";
    }

    /** As it stands in a sentence. */
    public String what() {
        return comment == null ? "article" : "comment";
    }
}
