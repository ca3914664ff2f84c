package stoa.transfer;

import java.util.Collection;
import java.util.Optional;
import stoa.database.Database;
import stoa.discussion.Articles;
import stoa.discussion.Comments;
import stoa.discussion.ImportedComments;
import stoa.discussion.NewArticle;
import stoa.discussion.NewComment;
import stoa.text.Markdown;

/** The targets of an import: where each entry of one source is in this forum, each of them once. */
final class ImportTargets {
    private final Database database;
    private final Articles articles;
    private final Comments comments;
    private final Imported imported;
    private final Markdown markdown = new Markdown();
    private final String source;

    ImportTargets(Database database, String source) {
        this.database = database;
        this.articles = database.store(Articles.class);
        this.comments = database.store(Comments.class);
        this.imported = database.store(Imported.class);
        this.source = source;
    }

    Markdown markdown() {
        return markdown;
    }

    Optional<Long> article(String id) {
        return imported.find(source, Imported.Kind.ARTICLE, id);
    }

    /** One whose id begins so; of letters and digits only. */
    Optional<Long> articleBeginning(String beginning) {
        return imported.findBeginning(source, Imported.Kind.ARTICLE, beginning);
    }

    Optional<Long> comment(String id) {
        return imported.find(source, Imported.Kind.COMMENT, id);
    }

    /** Our id of the comment with that id there, where it is under that article of ours. */
    Optional<Long> commentUnder(String id, long articleId) {
        return comment(id).filter(ours -> comments.branch(ours, articleId).isPresent());
    }

    long add(String id, NewArticle article, Collection<String> tags) {
        long ours = articles.add(article);
        tags.forEach(tag -> articles.tag(ours, tag));
        imported.keep(source, Imported.Kind.ARTICLE, id, ours);
        return ours;
    }

    ImportedComments importedComments(long articleId) {
        return new ImportedComments(database, articleId);
    }

    void add(String id, NewComment comment, ImportedComments importedComments) {
        imported.keep(source, Imported.Kind.COMMENT, id, importedComments.add(comment));
    }
}
