package stoa.discussion;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Visit;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.pages.Templates;
import stoa.platform.Platform;
import stoa.screening.Candidate;
import stoa.screening.Screening;
import stoa.screening.Verdict;
import stoa.text.Markdown;
import stoa.text.SafeHtml;

/** Editing comments of one's own. */
public final class CommentEditor {
    static final int CONFLICT = 409;

    private final Articles articles;
    private final Comments comments;
    private final Revisions revisions;
    private final Ownership ownership;
    private final Editing editing;
    private final Screening screening;
    private final Places places;
    private final Markdown markdown;
    private final Clock clock;
    private final Templates templates;

    CommentEditor(Platform platform, Discussion discussion) {
        this.articles = discussion.articles();
        this.comments = discussion.comments();
        this.revisions = discussion.revisions();
        this.ownership = discussion.ownership();
        this.editing = discussion.editing();
        this.screening = discussion.screening();
        this.places = discussion.places();
        this.markdown = platform.markdown();
        this.clock = platform.clock();
        this.templates = platform.pages();
    }

    /** {@code GET /comments/{id}/edit} */
    public void edit(Context ctx) {
        Comment comment = comment(ctx);
        if (!comment.isVisible()) {
            ctx.redirect("/comments/" + comment.id(), HttpStatus.FOUND);
            return;
        }
        ownership.require(ctx, comment);
        Article article = articles.byId(comment.articleId()).orElseThrow();
        EditForm form = EditForm.of(comment);
        Optional<Refusal> refusal = editing.refusal(Visit.of(ctx), article, comment);
        show(ctx, article, comment, refusal.map(form::refused).orElse(form), null);
    }

    /** {@code POST /comments/{id}/edit} */
    public void update(Context ctx) {
        Visit visit = Visit.of(ctx);
        Article article = articles.locked(comment(ctx).articleId());
        // read again: what is held now does not change any more
        Comment comment = comment(ctx);
        ownership.require(ctx, comment);
        Optional<Refusal> refusal = editing.refusal(visit, article, comment);
        EditForm form =
                refusal.isPresent() ? EditForm.typed(visit).refused(refusal.get()) : EditForm.from(visit, markdown);
        if (form.isRefused()) {
            show(ctx, article, comment, form, null);
        } else if (CommentForm.isPreview(visit)) {
            show(ctx, article, comment, form, form.html());
        } else if (form.hasSeen(comment)) {
            save(ctx, article, comment, form);
        } else {
            show(ctx, article, comment, form.refused(overtaken()).havingSeen(comment), null);
        }
    }

    private static Refusal overtaken() {
        return new Refusal(
                CONFLICT,
                "This comment has been saved in another window since you opened it. What it says now stands above yours;"
                        + " saving again puts yours in its place.");
    }

    private void save(Context ctx, Article article, Comment comment, EditForm form) {
        if (!form.body().equals(comment.body())) {
            NewComment edited = edited(Visit.of(ctx), comment, form);
            Candidate candidate = edited.candidate(comment.id());
            Verdict verdict = screening.screen(candidate, article.conversation().waiting());
            screening.note(verdict, candidate);
            if (verdict.isRefused()) {
                show(ctx, article, comment, form.refused(new Refusal(403, verdict.refusal())), null);
                return;
            }
            keep(article, comment, edited, verdict);
        }
        ownership.arrive(ctx, article, comment);
        ctx.redirect(places.path(article, comment), HttpStatus.SEE_OTHER);
    }

    /** What an edit brings in is looked at as what is posted is: else a link could come in by the back door. */
    private NewComment edited(Visit visit, Comment comment, EditForm form) {
        return new NewComment(
                comment.articleId(),
                comment.parentId(),
                comment.memberId(),
                comment.authorName(),
                form.body(),
                form.html(),
                clock.instant(),
                visit.trace());
    }

    private void keep(Article article, Comment comment, NewComment edited, Verdict verdict) {
        revisions.edit(comment.id(), edited.body(), edited.html(), clock.instant());
        if (verdict.isHeld()) {
            comments.tellOfAuthor(comment.id());
            comments.hold(comment.id(), clock.instant());
            articles.count(article.id(), -1, 0);
        } else {
            articles.threadChanged(article.id());
        }
    }

    /** {@code POST /comments/{id}/edit} that is not acted upon; what it says is shown to its writer only. */
    public void refuse(Context ctx, Refusal refusal) {
        Comment comment = comment(ctx);
        if (!comment.isVisible() || !ownership.has(ctx, comment)) {
            throw new RefusedException(refusal);
        }
        Article article = articles.byId(comment.articleId()).orElseThrow();
        show(ctx, article, comment, EditForm.typed(Visit.of(ctx)).refused(refusal), null);
    }

    private void show(Context ctx, Article article, Comment comment, EditForm form, @Nullable SafeHtml preview) {
        Visit visit = Visit.of(ctx);
        ctx.status(form.status());
        PageBody.show(
                ctx,
                templates.commentEdit(
                        visit, new EditPage(article, comment, form, editing.time(visit, article, comment), preview)));
    }

    private Comment comment(Context ctx) {
        return Ids.parse(ctx.pathParam("id")).flatMap(comments::byId).orElseThrow(NotFoundResponse::new);
    }
}
