package stoa.discussion;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import stoa.account.Visit;
import stoa.http.PageBody;
import stoa.pages.Templates;

/** What stands where a comment was, or is not yet; what it says is for moderators of the article alone. */
final class GonePage {
    private final Scopes scopes;
    private final Places places;
    private final Templates templates;

    GonePage(Scopes scopes, Places places, Templates templates) {
        this.scopes = scopes;
        this.places = places;
        this.templates = templates;
    }

    void show(Context ctx, Article article, Comment comment) {
        Visit visit = Visit.of(ctx);
        ctx.status(comment.isHeld() ? HttpStatus.NOT_FOUND : HttpStatus.GONE);
        PageBody.show(
                ctx,
                templates.commentGone(
                        visit, scopes.role(visit, article.id()), article, comment, places.path(article, comment)));
    }
}
