package stoa.moderation;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Visit;
import stoa.discussion.Article;
import stoa.discussion.Articles;
import stoa.discussion.Comment;
import stoa.discussion.Scopes;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.pages.Templates;
import stoa.platform.Platform;

/** All comments, for moderators. */
public final class CommentListController {
    private static final int ON_A_PAGE = 50;

    /** After everything that was or will be posted. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final CommentList list;
    private final Articles articles;
    private final Scopes scopes;
    private final Templates templates;

    CommentListController(Platform platform) {
        this.list = platform.store(CommentList.class);
        this.articles = platform.store(Articles.class);
        this.scopes = platform.store(Scopes.class);
        this.templates = platform.pages();
    }

    /** {@code GET /moderation/comments} */
    public void list(Context ctx) {
        CommentFilter filter =
                CommentFilter.of(ctx.queryParam("state"), ctx.queryParam("article"), ctx.queryParam("before"));
        @Nullable Long limited = scopes.limited(Visit.of(ctx));
        List<CommentRow> rows = rows(filter, ctx.queryParam("before"), limited);
        CommentListPage page = new CommentListPage(
                filter,
                rows.subList(0, Math.min(rows.size(), ON_A_PAGE)),
                rows.size() > ON_A_PAGE,
                row(ctx.queryParam("done"), limited).orElse(null));
        PageBody.show(ctx, templates.moderationComments(Visit.of(ctx), page));
    }

    private List<CommentRow> rows(CommentFilter filter, @Nullable String before, @Nullable Long limitedId) {
        Instant at = END_OF_TIME;
        long id = Long.MAX_VALUE;
        if (before != null) {
            CommentRow last = row(before, limitedId).orElseThrow(NotFoundResponse::new);
            at = last.postedAt();
            id = last.id();
        }
        return newest(filter, at, id, limitedId);
    }

    /** Of each state one more than fit on a page, and of those the newest. */
    private List<CommentRow> newest(CommentFilter filter, Instant at, long id, @Nullable Long limitedId) {
        Optional<Long> article = articles.bySlug(filter.article()).map(Article::id);
        List<CommentRow> found = new ArrayList<>();
        for (Comment.State state : filter.states()) {
            if (filter.article().isEmpty()) {
                found.addAll(list.before(at, id, state, limitedId, ON_A_PAGE + 1));
            } else if (article.isPresent()) {
                found.addAll(list.onArticle(article.get(), at, id, state, limitedId, ON_A_PAGE + 1));
            }
        }
        found.sort(Comparator.comparing(CommentRow::postedAt)
                .thenComparing(CommentRow::id)
                .reversed());
        return found.subList(0, Math.min(found.size(), ON_A_PAGE + 1));
    }

    private Optional<CommentRow> row(@Nullable String id, @Nullable Long limitedId) {
        return id == null ? Optional.empty() : Ids.parse(id).flatMap(one -> list.row(one, limitedId));
    }
}
