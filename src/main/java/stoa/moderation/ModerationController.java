package stoa.moderation;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import stoa.account.Visit;
import stoa.discussion.Article;
import stoa.discussion.Articles;
import stoa.discussion.Comment;
import stoa.http.LocalPath;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.moderation.decision.Decisions;
import stoa.moderation.decision.NewDecision.Author;
import stoa.moderation.queue.ScopedLookup;
import stoa.pages.Templates;
import stoa.platform.Platform;

/** Deciding about a comment where it stands. */
public final class ModerationController {
    private final ScopedLookup lookup;
    private final Articles articles;
    private final Decisions decisions;
    private final Clock clock;
    private final Templates templates;

    public ModerationController(Platform platform, ScopedLookup lookup, Decisions decisions) {
        this.lookup = lookup;
        this.articles = platform.store(Articles.class);
        this.decisions = decisions;
        this.clock = platform.clock();
        this.templates = platform.pages();
    }

    /** {@code GET /comments/{id}/moderate}; of a comment that is to be seen */
    public void compose(Context ctx) {
        Comment comment = lookup.comment(ctx);
        if (comment.isVisible()) {
            show(ctx, comment, HideForm.empty(""));
        } else {
            ctx.redirect(comment.path(), HttpStatus.FOUND);
        }
    }

    /** {@code POST /comments/{id}/hide} */
    public void hide(Context ctx) {
        Comment comment = lookup.comment(ctx);
        HideForm form = HideForm.from(Visit.of(ctx));
        if (form.problem().isEmpty()) {
            decisions.hide(comment.id(), form.ruling(), author(ctx));
            back(ctx, comment, form.returnTo());
        } else {
            show(ctx, comment, form);
        }
    }

    /** {@code POST /comments/{id}/hide} that is not acted upon; the comment is shown to its moderators only. */
    public void refuseHide(Context ctx, Refusal refusal) {
        Comment comment = lookup.comment(ctx, refusal);
        HideForm form = HideForm.typed(Visit.of(ctx).form()).refused(refusal.status(), refusal.words());
        show(ctx, comment, form);
    }

    /** {@code POST /comments/{id}/restore}; lets one out that waits, too */
    public void restore(Context ctx) {
        Comment comment = lookup.comment(ctx);
        Author author = author(ctx);
        if (!decisions.approve(comment.id(), author)) {
            decisions.restore(comment.id(), author);
        }
        back(ctx, comment, Visit.of(ctx).form().field("return_to"));
    }

    private Author author(Context ctx) {
        return Author.of(Visit.of(ctx).signedIn().orElseThrow().id(), clock.instant());
    }

    /** To the list where the decision was made there, with what was decided; else to where the comment is or was. */
    private static void back(Context ctx, Comment comment, String returnTo) {
        String list = LocalPath.orFront(returnTo);
        ctx.redirect(
                list.startsWith("/moderation/comments?") ? list + "&done=" + comment.id() : comment.path(),
                HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, Comment comment, HideForm form) {
        Article article = articles.byId(comment.articleId()).orElseThrow(NotFoundResponse::new);
        ctx.status(form.status());
        PageBody.show(ctx, templates.moderationComment(Visit.of(ctx), article, comment, form));
    }
}
