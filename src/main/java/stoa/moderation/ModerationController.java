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
import stoa.moderation.decision.DecisionForm;
import stoa.moderation.decision.DecisionForm.Act;
import stoa.moderation.decision.Decisions;
import stoa.moderation.decision.NewDecision.Author;
import stoa.moderation.queue.ScopedLookup;
import stoa.pages.Templates;
import stoa.platform.Platform;
import stoa.queue.Subject;

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
            show(ctx, comment, DecisionForm.empty(), HttpStatus.OK);
        } else {
            ctx.redirect(comment.path(), HttpStatus.FOUND);
        }
    }

    /** {@code POST /comments/{id}/hide} */
    public void hide(Context ctx) {
        Comment comment = lookup.comment(ctx);
        DecisionForm form = DecisionForm.of(Act.HIDE, Visit.of(ctx).form()).checked();
        if (form.problem().isEmpty()) {
            decisions.decide(subject(comment), form, author(ctx));
            back(ctx, comment);
        } else {
            show(ctx, comment, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** {@code POST /comments/{id}/hide} that is not acted upon; the comment is shown to its moderators only. */
    public void refuseHide(Context ctx, Refusal refusal) {
        Comment comment = lookup.comment(ctx, refusal);
        DecisionForm form = DecisionForm.of(Act.HIDE, Visit.of(ctx).form()).refused(refusal.words());
        show(ctx, comment, form, HttpStatus.forStatus(refusal.status()));
    }

    /** {@code POST /comments/{id}/restore}; lets one out that waits, too */
    public void restore(Context ctx) {
        Comment comment = lookup.comment(ctx);
        DecisionForm form = DecisionForm.of(Act.RESTORE, Visit.of(ctx).form());
        decisions.decide(subject(comment), form, author(ctx));
        back(ctx, comment);
    }

    private static Subject subject(Comment comment) {
        return new Subject.Comment(comment.id(), comment.articleId());
    }

    private Author author(Context ctx) {
        return Author.of(Visit.of(ctx).signedIn().orElseThrow().id(), clock.instant());
    }

    /** To the list where the decision was made there, with what was decided; else to where the comment is or was. */
    private static void back(Context ctx, Comment comment) {
        String list = LocalPath.orFront(Visit.of(ctx).form().field("return_to"));
        ctx.redirect(
                list.startsWith("/moderation/comments?") ? list + "&done=" + comment.id() : comment.path(),
                HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, Comment comment, DecisionForm form, HttpStatus status) {
        Article article = articles.byId(comment.articleId()).orElseThrow(NotFoundResponse::new);
        ctx.status(status);
        Visit visit = Visit.of(ctx);
        PageBody.show(
                ctx,
                templates.moderationComment(
                        visit, article, comment, form, visit.form().field("return_to")));
    }
}
