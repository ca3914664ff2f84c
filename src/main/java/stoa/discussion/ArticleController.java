package stoa.discussion;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.account.Members;
import stoa.account.Role;
import stoa.account.Visit;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.http.PageCopy;
import stoa.http.PartCache;
import stoa.pages.Templates;

/** Reading articles. */
public final class ArticleController {
    private static final int ON_A_PAGE = 20;

    private final Articles articles;
    private final Comments comments;
    private final Paging paging;
    private final PartCache parts;
    private final Templates templates;

    public ArticleController(
            Articles articles, Comments comments, Paging paging, PartCache parts, Templates templates) {
        this.articles = articles;
        this.comments = comments;
        this.paging = paging;
        this.parts = parts;
        this.templates = templates;
    }

    /** {@code GET /} */
    public void list(Context ctx) {
        PageCopy.of(ctx).shows(Articles.LIST);
        @Nullable String before = ctx.queryParam("before");
        List<ArticleSummary> found = before == null ? articles.latest(ON_A_PAGE + 1) : before(before);
        boolean more = found.size() > ON_A_PAGE;
        List<ArticleSummary> shown = more ? found.subList(0, ON_A_PAGE) : found;
        PageBody.show(ctx, templates.articleList(Visit.of(ctx), shown, more, before != null));
    }

    /** {@code GET /articles/{slug}} */
    public void show(Context ctx) {
        Article article = articles.bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
        PageCopy.of(ctx).shows(Article.changeName(article.id())).shows(Members.SHOWN);
        Sort sort = Sort.of(ctx.queryParam("sort"));
        Paging.Page page = paging.page(article, sort, ctx.queryParam("page")).orElseThrow(NotFoundResponse::new);
        Visit visit = Visit.of(ctx);
        PageBody body = new PageBody();
        templates
                .articleShow(visit, article, reading(ctx, body, article, sort, page), CommentForm.empty(visit, null))
                .render(body);
        body.answer(ctx.status(HttpStatus.OK));
    }

    /** The article and its thread, which are the same in the pages of all who may do the same with them. */
    private Content reading(Context ctx, PageBody body, Article article, Sort sort, Paging.Page page) {
        Role role = Visit.of(ctx).moderates() ? Visit.of(ctx).role() : Role.VISITOR;
        if (PageCopy.of(ctx).isKept()) {
            return reading(role, article, sort, page);
        }
        String key = String.join(" ", role.words(), sort.word(), String.valueOf(article.id()), "" + page.number());
        // read again: it may have changed before the part was begun
        return body.place(parts.get(
                key,
                List.of(Article.changeName(article.id()), Members.SHOWN),
                () -> reading(role, articles.byId(article.id()).orElseThrow(NotFoundResponse::new), sort, page)));
    }

    private JteModel reading(Role role, Article article, Sort sort, Paging.Page page) {
        List<Comment> found = comments.inBranches(article.id(), page.first(), page.last());
        return templates.articleReading(
                role,
                new ArticlePage(
                        article,
                        articles.tags(article.id()),
                        Branches.of(found, sort),
                        sort,
                        page.number(),
                        paging.count(article)));
    }

    private List<ArticleSummary> before(String id) {
        ArticleSummary last = Ids.parse(id).flatMap(articles::summary).orElseThrow(NotFoundResponse::new);
        return articles.before(last.postedAt(), last.id(), ON_A_PAGE + 1);
    }
}
