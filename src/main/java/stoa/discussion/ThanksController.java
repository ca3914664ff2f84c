package stoa.discussion;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import stoa.account.Member;
import stoa.account.Standing;
import stoa.account.Visit;
import stoa.http.Ids;
import stoa.http.RefusedException;

/** Thanking for a comment. */
public final class ThanksController {
    private final Articles articles;
    private final Comments comments;
    private final Thanks thanks;
    private final Places places;
    private final Clock clock;

    public ThanksController(Articles articles, Comments comments, Thanks thanks, Places places, Clock clock) {
        this.articles = articles;
        this.comments = comments;
        this.thanks = thanks;
        this.places = places;
        this.clock = clock;
    }

    /** {@code POST /comments/{id}/thank} */
    public void give(Context ctx) {
        Member member = Visit.of(ctx).signedIn().orElseThrow();
        if (Visit.of(ctx).standing() != Standing.WELCOME) {
            throw new RefusedException(Visit.of(ctx).standing().refusal());
        }
        Article article = article(ctx);
        Comment comment = comment(ctx);
        if (!comment.isVisible()) {
            throw new RefusedException(410, "This comment has been removed, so nobody can be thanked for it.");
        }
        if (comment.memberId() != null && comment.memberId() == member.id()) {
            throw new RefusedException(403, "This comment is your own: thanks are for those of others.");
        }
        if (thanks.give(comment, member.id(), clock.instant())) {
            articles.threadChanged(article.id());
        }
        back(ctx, article, comment);
    }

    /** {@code POST /comments/{id}/unthank} */
    public void takeBack(Context ctx) {
        Member member = Visit.of(ctx).signedIn().orElseThrow();
        Article article = article(ctx);
        Comment comment = comment(ctx);
        if (thanks.takeBack(comment, member.id())) {
            articles.threadChanged(article.id());
        }
        back(ctx, article, comment);
    }

    /** To where the comment stands in the order in which it was read. */
    private void back(Context ctx, Article article, Comment comment) {
        Sort sort = Sort.of(Visit.of(ctx).form().field("sort"));
        ctx.redirect(
                comment.isVisible() ? places.path(article, comment, sort) : "/comments/" + comment.id(),
                HttpStatus.SEE_OTHER);
    }

    /** Held, so that the comment is not removed meanwhile. */
    private Article article(Context ctx) {
        return articles.locked(comment(ctx).articleId());
    }

    private Comment comment(Context ctx) {
        return Ids.parse(ctx.pathParam("id")).flatMap(comments::byId).orElseThrow(NotFoundResponse::new);
    }
}
