package stoa.moderation.decision;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Visit;
import stoa.discussion.Article;
import stoa.discussion.Articles;
import stoa.discussion.Comment;
import stoa.discussion.Comments;
import stoa.discussion.Ownership;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.pages.Templates;
import stoa.platform.Platform;
import stoa.screening.Rule;
import stoa.screening.RuleAction;
import stoa.screening.RuleHits;

/** What has become of a comment, for whoever wrote it, with an account or by its private address; and appeals there. */
public final class StatusController {
    private final Articles articles;
    private final Comments comments;
    private final DecisionRecords records;
    private final RuleHits hits;
    private final Appeals appeals;
    private final Ownership ownership;
    private final Templates templates;

    StatusController(Platform platform, Appeals appeals, Ownership ownership) {
        this.articles = platform.store(Articles.class);
        this.comments = platform.store(Comments.class);
        this.records = platform.store(DecisionRecords.class);
        this.hits = platform.store(RuleHits.class);
        this.appeals = appeals;
        this.ownership = ownership;
        this.templates = platform.pages();
    }

    /** {@code GET /comments/{id}/status}, for whoever wrote it */
    public void show(Context ctx) {
        Comment comment = comment(ctx);
        ownership.require(ctx, comment);
        show(ctx, comment, null, AppealForm.empty());
    }

    /** {@code POST /comments/{id}/appeal} */
    public void appeal(Context ctx) {
        Article article = articles.locked(comment(ctx).articleId());
        Comment comment = comment(ctx);
        ownership.require(ctx, comment);
        Decision decision = decision(ctx, comment).orElseThrow(NotFoundResponse::new);
        AppealForm form = AppealForm.from(Visit.of(ctx));
        if (form.problem().isEmpty()) {
            Optional<Refusal> refusal = appeals.appeal(decision, article.id(), form.words());
            if (refusal.isEmpty()) {
                ctx.redirect(comment.statusPath(), HttpStatus.SEE_OTHER);
                return;
            }
            form = form.refused(refusal.get());
        }
        show(ctx, comment, decision, form);
    }

    /** {@code POST /comments/{id}/appeal} that is not acted upon; what was decided is shown to its writer only. */
    public void refuse(Context ctx, Refusal refusal) {
        Comment comment = comment(ctx);
        if (!ownership.has(ctx, comment)) {
            throw new RefusedException(refusal);
        }
        show(
                ctx,
                comment,
                decision(ctx, comment).orElse(null),
                AppealForm.typed(Visit.of(ctx)).refused(refusal));
    }

    private Optional<Decision> decision(Context ctx, Comment comment) {
        return Ids.parse(Visit.of(ctx).form().field("decision"))
                .flatMap(records::byId)
                .filter(decision ->
                        Long.valueOf(comment.id()).equals(decision.subject().commentId()));
    }

    private void show(Context ctx, Comment comment, @Nullable Decision typedAgainst, AppealForm form) {
        ctx.status(form.status());
        Article article = articles.byId(comment.articleId()).orElseThrow(NotFoundResponse::new);
        long before = OwnRulings.before(ctx, typedAgainst);
        List<OwnRuling> rulings = records.against(comment.id(), before, OwnRulings.AT_ONCE).stream()
                .map(one -> new OwnRuling(
                        one,
                        comment.path() + "/appeal",
                        appeals.isOpen(one),
                        typedAgainst != null && typedAgainst.id() == one.id() ? form : AppealForm.empty()))
                .toList();
        StatusPage page = new StatusPage(
                article,
                comment,
                waitsFor(comment),
                OwnRulings.of(comment.statusPath(), before, rulings),
                address(ctx, comment));
        PageBody.show(ctx, templates.moderationDecisionStatus(Visit.of(ctx), page));
    }

    private List<String> waitsFor(Comment comment) {
        return comment.isHeld()
                ? hits.of(comment.id()).stream()
                        .filter(hit -> hit.measure() == RuleAction.HOLD)
                        .map(hit -> Rule.plainly(hit.rule()))
                        .distinct()
                        .toList()
                : List.of();
    }

    private @Nullable URI address(Context ctx, Comment comment) {
        return ownership
                .link(ctx, comment)
                .map(link -> Visit.of(ctx).site().address().resolve(link.path()))
                .orElse(null);
    }

    private Comment comment(Context ctx) {
        return Ids.parse(ctx.pathParam("id")).flatMap(comments::byId).orElseThrow(NotFoundResponse::new);
    }
}
