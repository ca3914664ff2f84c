package stoa.discussion;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.function.LongConsumer;
import stoa.account.Visit;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.pages.Templates;
import stoa.platform.Platform;

/** Coming back to a comment of one's own, and deleting it. */
public final class OwnCommentController {
    private final Articles articles;
    private final Comments comments;
    private final Revisions revisions;
    private final Thanks thanks;
    private final Ownership ownership;
    private final LongConsumer onDeletion;
    private final Clock clock;
    private final Templates templates;

    /** One is told of each comment that is deleted, within the same transaction. */
    OwnCommentController(Platform platform, Discussion discussion, LongConsumer onDeletion) {
        this.articles = discussion.articles();
        this.comments = discussion.comments();
        this.revisions = discussion.revisions();
        this.thanks = discussion.thanks();
        this.ownership = discussion.ownership();
        this.onDeletion = onDeletion;
        this.clock = platform.clock();
        this.templates = platform.pages();
    }

    /** {@code GET /comments/{id}/own/{key}}, which no other page is told of: no site, no cache, no link */
    public void arrive(Context ctx) {
        PrivateLink link = Ids.parse(ctx.pathParam("id"))
                .map(id -> new PrivateLink(id, ctx.pathParam("key")))
                .orElseThrow(NotFoundResponse::new);
        if (!ownership.take(ctx, link)) {
            throw new NotFoundResponse();
        }
        ctx.header("Cache-Control", "private, no-store");
        ctx.header("Referrer-Policy", "no-referrer");
        // by a cookie, which the next address gets: there, nothing of the key is in the address any more
        ctx.redirect("/comments/" + link.comment(), HttpStatus.FOUND);
    }

    /** {@code GET /comments/{id}/delete} */
    public void ask(Context ctx) {
        Comment comment = comment(ctx);
        if (!comment.isVisible() && !comment.isHeld()) {
            ctx.redirect("/comments/" + comment.id(), HttpStatus.FOUND);
            return;
        }
        ownership.require(ctx, comment);
        Article article = articles.byId(comment.articleId()).orElseThrow();
        PageBody.show(ctx, templates.commentDelete(Visit.of(ctx), article, comment));
    }

    /** {@code POST /comments/{id}/delete} */
    public void remove(Context ctx) {
        Article article = articles.locked(comment(ctx).articleId());
        // read again: what is held now does not change any more
        Comment comment = comment(ctx);
        if (comment.isVisible() || comment.isHeld()) {
            ownership.require(ctx, comment);
            revisions.delete(comment.id(), clock.instant());
            thanks.forget(comment.id());
            articles.count(article.id(), comment.isVisible() ? -1 : 0, 0);
            onDeletion.accept(comment.id());
        }
        ctx.redirect("/comments/" + comment.id(), HttpStatus.SEE_OTHER);
    }

    private Comment comment(Context ctx) {
        return Ids.parse(ctx.pathParam("id")).flatMap(comments::byId).orElseThrow(NotFoundResponse::new);
    }
}
