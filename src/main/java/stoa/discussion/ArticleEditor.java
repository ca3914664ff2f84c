package stoa.discussion;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Visit;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.pages.Templates;
import stoa.text.ArticleText;
import stoa.text.Markdown;
import stoa.text.TooMuchMarkupException;

/** Writing and changing articles. */
public final class ArticleEditor {
    private final Articles articles;
    private final DefaultsChoice defaults;
    private final Markdown markdown;
    private final Clock clock;
    private final Templates templates;

    ArticleEditor(Articles articles, DefaultsChoice defaults, Markdown markdown, Clock clock, Templates templates) {
        this.articles = articles;
        this.defaults = defaults;
        this.markdown = markdown;
        this.clock = clock;
        this.templates = templates;
    }

    /** {@code GET /articles/new} */
    public void compose(Context ctx) {
        show(ctx, null, ArticleForm.empty(defaults.get()), null);
    }

    /** {@code POST /articles/new} */
    public void create(Context ctx) {
        Visit visit = Visit.of(ctx);
        ArticleForm form = ArticleForm.from(visit);
        Optional<ArticleText> text = toBeSaved(ctx, null, form);
        if (text.isPresent()) {
            long id = articles.add(form.article(visit.member(), text.get(), clock.instant()));
            articles.file(id, form.tags());
            ctx.redirect(articles.byId(id).orElseThrow().path(), HttpStatus.SEE_OTHER);
        }
    }

    /** {@code POST /articles/new} that is not acted upon */
    public void refuseNew(Context ctx, Refusal refusal) {
        show(ctx, null, ArticleForm.refused(Visit.of(ctx), refusal), null);
    }

    /** {@code GET /articles/{slug}/edit} */
    public void edit(Context ctx) {
        Article article = article(ctx);
        show(ctx, article, ArticleForm.of(article, articles.tags(article.id())), null);
    }

    /** {@code POST /articles/{slug}/edit} */
    public void update(Context ctx) {
        Visit visit = Visit.of(ctx);
        Article article = articles.locked(article(ctx).id());
        ArticleForm form = ArticleForm.from(visit);
        Optional<ArticleText> text = toBeSaved(ctx, article, form);
        if (text.isEmpty()) {
            return;
        }
        if (form.seen().equals(article.updatedAt().toString())) {
            articles.update(
                    article.id(), form.article(visit.member(), text.get(), article.postedAt()), clock.instant());
            articles.file(article.id(), form.tags());
            ctx.redirect(article.path(), HttpStatus.SEE_OTHER);
        } else {
            Refusal refusal = new Refusal(
                    409,
                    "Somebody has saved this article since you opened it. Compare it with yours in another tab; saving"
                            + " again puts yours in its place.");
            show(ctx, article, form.refused(refusal).havingSeen(article), null);
        }
    }

    /** {@code POST /articles/{slug}/edit} that is not acted upon */
    public void refuseEdit(Context ctx, Refusal refusal) {
        show(ctx, article(ctx), ArticleForm.refused(Visit.of(ctx), refusal), null);
    }

    /** Shows the form again, and is empty, where nothing is to be saved: something is wrong, or they want to look first. */
    private Optional<ArticleText> toBeSaved(Context ctx, @Nullable Article article, ArticleForm form) {
        if (form.isRefused()) {
            show(ctx, article, form, null);
            return Optional.empty();
        }
        ArticleText text;
        try {
            text = markdown.article(form.body());
        } catch (TooMuchMarkupException e) {
            show(ctx, article, form.withProblem(e.words()), null);
            return Optional.empty();
        }
        if (ArticleForm.isPreview(Visit.of(ctx))) {
            show(ctx, article, form, text);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private void show(Context ctx, @Nullable Article article, ArticleForm form, @Nullable ArticleText preview) {
        ctx.status(form.status());
        PageBody.show(ctx, templates.articleEdit(Visit.of(ctx), article, form, preview));
    }

    private Article article(Context ctx) {
        return articles.bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
    }
}
