package stoa.discussion;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.account.Members;
import stoa.account.Visit;
import stoa.http.Ids;
import stoa.http.NewCachedPage;
import stoa.http.PageBody;
import stoa.pages.Templates;

/** Reading articles and what is said under them. */
public final class ArticleController {
    private static final int ON_A_PAGE = 20;

    private final Articles articles;
    private final Comments comments;
    private final Paging paging;
    private final ArticleView reading;
    private final FollowController follows;
    private final Clock clock;
    private final Templates templates;

    ArticleController(
            Articles articles,
            Comments comments,
            Paging paging,
            ArticleView reading,
            FollowController follows,
            Clock clock,
            Templates templates) {
        this.articles = articles;
        this.comments = comments;
        this.paging = paging;
        this.reading = reading;
        this.follows = follows;
        this.clock = clock;
        this.templates = templates;
    }

    /** {@code GET /} */
    public void list(Context ctx) {
        NewCachedPage.of(ctx).shows(Articles.LIST);
        @Nullable String before = ctx.queryParam("before");
        List<ArticleSummary> found = before == null ? articles.latest(ON_A_PAGE + 1) : before(before);
        boolean more = found.size() > ON_A_PAGE;
        List<ArticleSummary> shown = more ? found.subList(0, ON_A_PAGE) : found;
        PageBody.show(ctx, templates.articleList(Visit.of(ctx), shown, more, before != null));
    }

    /** {@code GET /articles/{slug}} */
    public void show(Context ctx) {
        Article article = articles.bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
        NewCachedPage.of(ctx).shows(Article.changeName(article.id())).shows(Members.SHOWN);
        Sort sort = Sort.of(ctx.queryParam("sort"));
        Paging.Page page = paging.page(article, sort, ctx.queryParam("page")).orElseThrow(NotFoundResponse::new);
        Visit visit = Visit.of(ctx);
        PageBody body = new PageBody();
        ArticleContent content = new ArticleContent(
                reading.text(ctx, body, article),
                follows.button(visit, article),
                reading.thread(ctx, body, article, sort, page),
                article.closing(clock.instant()));
        templates
                .articleShow(visit, article, content, CommentForm.empty(visit, null))
                .render(body);
        body.answer(ctx.status(HttpStatus.OK));
    }

    /** {@code GET /comments/{id}/thread} */
    public void showFrom(Context ctx) {
        Comment first = Ids.parse(ctx.pathParam("id")).flatMap(comments::byId).orElseThrow(NotFoundResponse::new);
        Article article = articles.byId(first.articleId()).orElseThrow(NotFoundResponse::new);
        NewCachedPage.of(ctx).shows(Article.changeName(article.id())).shows(Members.SHOWN);
        PageBody body = new PageBody();
        Content thread = reading.from(ctx, body, article, first);
        templates
                .commentContinued(Visit.of(ctx), article, paging.pagePath(article, first), thread)
                .render(body);
        body.answer(ctx.status(HttpStatus.OK));
    }

    private List<ArticleSummary> before(String id) {
        ArticleSummary last = Ids.parse(id).flatMap(articles::summary).orElseThrow(NotFoundResponse::new);
        return articles.before(last.postedAt(), last.id(), ON_A_PAGE + 1);
    }
}
