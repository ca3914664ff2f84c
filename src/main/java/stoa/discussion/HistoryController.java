package stoa.discussion;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import stoa.account.Role;
import stoa.account.Visit;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.http.SharedPart;
import stoa.http.SharedPartCache;
import stoa.pages.Templates;

/** What a comment said before. */
public final class HistoryController {
    private final Articles articles;
    private final Comments comments;
    private final Revisions revisions;
    private final Scopes scopes;
    private final GonePage gone;
    private final SharedPartCache parts;
    private final Templates templates;

    public HistoryController(
            Articles articles,
            Comments comments,
            Revisions revisions,
            Places places,
            Scopes scopes,
            SharedPartCache parts,
            Templates templates) {
        this.articles = articles;
        this.comments = comments;
        this.revisions = revisions;
        this.scopes = scopes;
        this.gone = new GonePage(scopes, places, templates);
        this.parts = parts;
        this.templates = templates;
    }

    /** {@code GET /comments/{id}/history}, from a version on; of a hidden comment for moderators only */
    public void show(Context ctx) {
        Visit visit = Visit.of(ctx);
        Comment comment = Ids.parse(ctx.pathParam("id")).flatMap(comments::byId).orElseThrow(NotFoundResponse::new);
        Article article = articles.byId(comment.articleId()).orElseThrow(NotFoundResponse::new);
        if (!comment.isVisible() && !(comment.isHidden() && isForModerator(visit, article))) {
            gone.show(ctx, article, comment);
            return;
        }
        PageBody body = new PageBody();
        templates
                .commentHistory(visit, article, comment, body.place(revisions(comment, from(ctx))))
                .render(body);
        body.answer(ctx);
    }

    private boolean isForModerator(Visit visit, Article article) {
        return scopes.role(visit, article.id()).includes(Role.MODERATOR);
    }

    private static int from(Context ctx) {
        String from = ctx.queryParam("from");
        return from == null
                ? 1
                : Ids.parse(from)
                        .filter(number -> number <= Editing.MOST_VERSIONS)
                        .orElseThrow(NotFoundResponse::new)
                        .intValue();
    }

    /** Kept, since to compare long texts takes a while and anyone may ask for it. */
    private SharedPart revisions(Comment comment, int from) {
        String key = "history " + comment.id() + " " + from;
        return parts.get(key, List.of(Article.changeName(comment.articleId())), () -> {
            List<Revision> all = revisions.all(comment.id());
            if (from > all.size()) {
                throw new NotFoundResponse();
            }
            return SharedPart.of(templates.commentRevisions(HistoryPage.of(comment.id(), all, from)));
        });
    }
}
