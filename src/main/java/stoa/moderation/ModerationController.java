package stoa.moderation;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import stoa.account.Visit;
import stoa.discussion.Comment;
import stoa.discussion.Comments;
import stoa.discussion.Scopes;
import stoa.http.Ids;
import stoa.http.LocalPath;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.moderation.NewDecision.Author;
import stoa.pages.Templates;

/** Deciding about a comment where it stands. */
public final class ModerationController {
    private final Comments comments;
    private final Deciding deciding;
    private final Scopes scopes;
    private final Clock clock;
    private final Templates templates;

    public ModerationController(Comments comments, Deciding deciding, Scopes scopes, Clock clock, Templates templates) {
        this.comments = comments;
        this.deciding = deciding;
        this.scopes = scopes;
        this.clock = clock;
        this.templates = templates;
    }

    /** {@code POST /comments/{id}/hide} */
    public void hide(Context ctx) {
        Visit visit = Visit.of(ctx);
        Comment comment = comment(ctx);
        HideForm form = HideForm.from(visit);
        if (form.problem().isEmpty()) {
            deciding.hide(comment.id(), form.ruling(), author(ctx, comment));
            back(ctx, comment, form.returnTo());
        } else {
            show(ctx, comment, form);
        }
    }

    /** {@code POST /comments/{id}/hide} that is not acted upon; the comment is shown to moderators only. */
    public void refuseHide(Context ctx, Refusal refusal) {
        if (!Visit.of(ctx).moderates()) {
            throw new RefusedException(refusal);
        }
        HideForm form = HideForm.typed(Visit.of(ctx).form()).refused(refusal.status(), refusal.words());
        show(ctx, comment(ctx), form);
    }

    /** {@code POST /comments/{id}/restore}; lets one out that waits, too */
    public void restore(Context ctx) {
        Comment comment = comment(ctx);
        Author author = author(ctx, comment);
        if (!deciding.approve(comment.id(), author)) {
            deciding.restore(comment.id(), author);
        }
        back(ctx, comment, Visit.of(ctx).form().field("return_to"));
    }

    private Author author(Context ctx, Comment comment) {
        Visit visit = Visit.of(ctx);
        scopes.require(visit, comment.articleId());
        return Author.of(visit.signedIn().orElseThrow().id(), clock.instant());
    }

    /** To the list where the decision was made there, with what was decided; else to where the comment is or was. */
    private static void back(Context ctx, Comment comment, String returnTo) {
        String list = LocalPath.orFront(returnTo);
        ctx.redirect(
                list.startsWith("/moderation/comments?") ? list + "&done=" + comment.id() : comment.path(),
                HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, Comment comment, HideForm form) {
        ctx.status(form.status());
        PageBody.show(ctx, templates.moderationHide(Visit.of(ctx), comment, form));
    }

    private Comment comment(Context ctx) {
        return Ids.parse(ctx.pathParam("id")).flatMap(comments::byId).orElseThrow(NotFoundResponse::new);
    }
}
