package stoa.moderation;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Instant;
import stoa.account.Member;
import stoa.account.Visit;
import stoa.discussion.Articles;
import stoa.discussion.Comment;
import stoa.discussion.Comments;
import stoa.discussion.Reason;
import stoa.http.Ids;
import stoa.http.LocalPath;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.notice.Notice;
import stoa.notice.Telling;
import stoa.pages.Templates;

/** Deciding about comments. */
public final class ModerationController {
    private final Articles articles;
    private final Comments comments;
    private final ModerationLog log;
    private final Telling telling;
    private final Clock clock;
    private final Templates templates;

    public ModerationController(
            Articles articles,
            Comments comments,
            ModerationLog log,
            Telling telling,
            Clock clock,
            Templates templates) {
        this.articles = articles;
        this.comments = comments;
        this.log = log;
        this.telling = telling;
        this.clock = clock;
        this.templates = templates;
    }

    /** {@code POST /comments/{id}/hide} */
    public void hide(Context ctx) {
        Visit visit = Visit.of(ctx);
        Comment comment = comment(ctx);
        HideForm form = HideForm.from(visit);
        Reason reason = form.reason();
        if (!form.problem().isEmpty() || reason == null) {
            show(ctx, comment, form);
            return;
        }
        Member moderator = visit.signedIn().orElseThrow();
        Instant now = clock.instant();
        articles.locked(comment.articleId());
        if (comments.hide(comment.id(), reason, form.note(), moderator.id(), now) == 1) {
            articles.count(comment.articleId(), -1, 0);
            log.record(now, moderator.id(), Action.HIDE, comment.id(), reason, form.note());
            telling.decided(comment, moderator.id(), Notice.Kind.HIDDEN, now);
        }
        back(ctx, comment, form.returnTo());
    }

    /** {@code POST /comments/{id}/hide} that is not acted upon; the comment is shown to moderators only. */
    public void refuseHide(Context ctx, Refusal refusal) {
        if (!Visit.of(ctx).moderates()) {
            throw new RefusedException(refusal);
        }
        HideForm form = HideForm.typed(Visit.of(ctx).form()).refused(refusal.status(), refusal.words());
        show(ctx, comment(ctx), form);
    }

    /** {@code POST /comments/{id}/restore} */
    public void restore(Context ctx) {
        Visit visit = Visit.of(ctx);
        Comment comment = comment(ctx);
        Member moderator = visit.signedIn().orElseThrow();
        articles.locked(comment.articleId());
        if (comments.restore(comment.id()) == 1) {
            articles.count(comment.articleId(), 1, 0);
            Instant now = clock.instant();
            log.record(now, moderator.id(), Action.RESTORE, comment.id(), null, null);
            telling.decided(comment, moderator.id(), Notice.Kind.RESTORED, now);
        }
        back(ctx, comment, visit.form().field("return_to"));
    }

    /** To the desk where the decision was made there, with what was decided; else to where the comment is or was. */
    private static void back(Context ctx, Comment comment, String returnTo) {
        String desk = LocalPath.orFront(returnTo);
        ctx.redirect(
                desk.startsWith("/moderation?") ? desk + "&done=" + comment.id() : "/comments/" + comment.id(),
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
