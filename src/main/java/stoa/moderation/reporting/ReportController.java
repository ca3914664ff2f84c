package stoa.moderation.reporting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.account.Attempt;
import stoa.account.EmailAddress;
import stoa.account.RateLimit;
import stoa.account.RateLimits;
import stoa.account.RetryAfter;
import stoa.account.Secrets;
import stoa.account.Visit;
import stoa.discussion.Article;
import stoa.discussion.Articles;
import stoa.discussion.Comment;
import stoa.discussion.Comments;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.pages.Templates;
import stoa.platform.Platform;

/** Reporting a comment or an article, by anyone and without an account, and following what comes of it (DSA Art. 16). */
public final class ReportController {
    private final Articles articles;
    private final Comments comments;
    private final Reports reports;
    private final Reporting reporting;
    private final RateLimits rateLimits;
    private final Clock clock;
    private final Templates templates;

    ReportController(Platform platform, Reporting reporting, RateLimits rateLimits) {
        this.articles = platform.store(Articles.class);
        this.comments = platform.store(Comments.class);
        this.reports = platform.store(Reports.class);
        this.reporting = reporting;
        this.rateLimits = rateLimits;
        this.clock = platform.clock();
        this.templates = platform.pages();
    }

    /** {@code GET /comments/{id}/report} */
    public void compose(Context ctx) {
        Comment comment = comment(ctx);
        if (!comment.isVisible()) {
            ctx.redirect(comment.path(), HttpStatus.FOUND);
            return;
        }
        show(ctx, article(comment), comment, ReportForm.empty(Visit.of(ctx)));
    }

    /** {@code GET /articles/{slug}/report} */
    public void composeOnArticle(Context ctx) {
        show(ctx, article(ctx), null, ReportForm.empty(Visit.of(ctx)));
    }

    /** {@code POST /comments/{id}/report} */
    public void create(Context ctx) {
        Comment comment = comment(ctx);
        ReportForm form = ReportForm.from(Visit.of(ctx));
        create(ctx, article(comment), comment, form);
    }

    /** {@code POST /articles/{slug}/report} */
    public void createOnArticle(Context ctx) {
        create(ctx, article(ctx), null, ReportForm.from(Visit.of(ctx)));
    }

    /** {@code POST /comments/{id}/report} that is not acted upon */
    public void refuse(Context ctx, Refusal refusal) {
        Comment comment = comment(ctx);
        show(ctx, article(comment), comment, refused(ctx, refusal));
    }

    /** {@code POST /articles/{slug}/report} that is not acted upon */
    public void refuseOnArticle(Context ctx, Refusal refusal) {
        show(ctx, article(ctx), null, refused(ctx, refusal));
    }

    private static Refusal removedMeanwhile() {
        return new Refusal(409, "The comment has been removed meanwhile: there is nothing to report any more.");
    }

    private static ReportForm refused(Context ctx, Refusal refusal) {
        return ReportForm.typed(Visit.of(ctx).form()).refused(refusal);
    }

    private void create(Context ctx, Article article, @Nullable Comment comment, ReportForm form) {
        Visit visit = Visit.of(ctx);
        if (form.isRefused()) {
            show(ctx, article, comment, form);
            return;
        }
        RetryAfter wait = rateLimits.count(tries(visit, form));
        if (!wait.isOver()) {
            wait.tell(ctx);
            String words = "Too many reports have come from you. You can send this one " + wait.words() + ".";
            show(ctx, article, comment, form.refused(new Refusal(429, words)));
        } else {
            report(ctx, article, comment, form);
        }
    }

    /** What is reported at the same time is weighed together, and of what is removed meanwhile nothing is shown. */
    private void report(Context ctx, Article article, @Nullable Comment comment, ReportForm form) {
        articles.locked(article.id());
        Comment now = comment == null ? null : comment(ctx);
        if (now != null && !now.isVisible()) {
            show(ctx, article, now, form.refused(removedMeanwhile()));
        } else {
            String key = Secrets.token();
            Long id = now == null ? null : now.id();
            reporting.report(
                    form.report(Visit.of(ctx), id, article.id(), Secrets.hash(key), clock.instant()),
                    "/reports/" + key);
            ctx.redirect("/reports/" + key, HttpStatus.SEE_OTHER);
        }
    }

    private static List<Attempt> tries(Visit visit, ReportForm form) {
        List<Attempt> tries =
                new ArrayList<>(List.of(RateLimit.REPORT.by(visit.trace().who())));
        if (!form.email().isEmpty()) {
            tries.add(RateLimit.REPORT_TO.by(EmailAddress.key(form.email())));
        }
        return tries;
    }

    /** {@code GET /reports/{key}}, which only whoever reported knows of: no site, no cache, no link */
    public void show(Context ctx) {
        Report report = reports.byKey(Secrets.hash(ctx.pathParam("key"))).orElseThrow(NotFoundResponse::new);
        Article article = articles.byId(report.articleId()).orElseThrow(NotFoundResponse::new);
        ctx.header("Cache-Control", "private, no-store");
        ctx.header("Referrer-Policy", "no-referrer");
        PageBody.show(ctx, templates.moderationReportingShow(Visit.of(ctx), article, report));
    }

    /** Of one that was removed meanwhile, nothing is shown but what was typed about it. */
    private void show(Context ctx, Article article, @Nullable Comment comment, ReportForm form) {
        ctx.status(form.status());
        PageBody.show(ctx, templates.moderationReportingCompose(Visit.of(ctx), new ReportPage(article, comment, form)));
    }

    private Article article(Comment comment) {
        return articles.byId(comment.articleId()).orElseThrow(NotFoundResponse::new);
    }

    private Article article(Context ctx) {
        return articles.bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
    }

    private Comment comment(Context ctx) {
        return Ids.parse(ctx.pathParam("id")).flatMap(comments::byId).orElseThrow(NotFoundResponse::new);
    }
}
