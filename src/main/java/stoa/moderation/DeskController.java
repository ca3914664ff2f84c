package stoa.moderation;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stoa.account.Visit;
import stoa.discussion.Article;
import stoa.discussion.Articles;
import stoa.discussion.Comment;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.pages.Templates;

/** What moderators look at: the desk and the log. */
public final class DeskController {
    private static final int ON_A_PAGE = 50;

    /** After everything that was or will be posted. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Desk desk;
    private final Articles articles;
    private final ModerationLog log;
    private final Supplier<List<String>> letters;
    private final Templates templates;

    /** The one before the last tells what staff should know about letters. */
    public DeskController(
            Desk desk, Articles articles, ModerationLog log, Supplier<List<String>> letters, Templates templates) {
        this.desk = desk;
        this.articles = articles;
        this.log = log;
        this.letters = letters;
        this.templates = templates;
    }

    /** {@code GET /moderation} */
    public void list(Context ctx) {
        DeskFilter filter = DeskFilter.of(ctx.queryParam("state"), ctx.queryParam("article"), ctx.queryParam("before"));
        List<DeskRow> rows = rows(filter, ctx.queryParam("before"));
        DeskPage page = new DeskPage(
                filter,
                rows.subList(0, Math.min(rows.size(), ON_A_PAGE)),
                rows.size() > ON_A_PAGE,
                letters.get(),
                row(ctx.queryParam("done")).orElse(null));
        PageBody.show(ctx, templates.moderationDesk(Visit.of(ctx), page));
    }

    /** {@code GET /moderation/log} */
    public void log(Context ctx) {
        @Nullable String before = ctx.queryParam("before");
        long last = before == null ? Long.MAX_VALUE : Ids.parse(before).orElseThrow(NotFoundResponse::new);
        @Nullable String word = ctx.queryParam("only");
        @Nullable Action only = word == null ? null : Action.of(word).orElse(null);
        List<LogEntry> entries = only == null ? log.before(last, ON_A_PAGE + 1) : log.before(only, last, ON_A_PAGE + 1);
        boolean more = entries.size() > ON_A_PAGE;
        List<LogEntry> shown = more ? entries.subList(0, ON_A_PAGE) : entries;
        PageBody.show(ctx, templates.moderationLog(Visit.of(ctx), new LogPage(only, shown, more)));
    }

    private List<DeskRow> rows(DeskFilter filter, @Nullable String before) {
        Instant at = END_OF_TIME;
        long id = Long.MAX_VALUE;
        if (before != null) {
            DeskRow last = row(before).orElseThrow(NotFoundResponse::new);
            at = last.postedAt();
            id = last.id();
        }
        return newest(filter, at, id);
    }

    /** Of each state one more than fit on a page, and of those the newest. */
    private List<DeskRow> newest(DeskFilter filter, Instant at, long id) {
        Optional<Long> article = articles.bySlug(filter.article()).map(Article::id);
        List<DeskRow> found = new ArrayList<>();
        for (Comment.State state : filter.states()) {
            if (filter.article().isEmpty()) {
                found.addAll(desk.before(at, id, state, ON_A_PAGE + 1));
            } else if (article.isPresent()) {
                found.addAll(desk.onArticle(article.get(), at, id, state, ON_A_PAGE + 1));
            }
        }
        found.sort(Comparator.comparing(DeskRow::postedAt)
                .thenComparing(DeskRow::id)
                .reversed());
        return found.subList(0, Math.min(found.size(), ON_A_PAGE + 1));
    }

    private Optional<DeskRow> row(@Nullable String id) {
        return id == null ? Optional.empty() : Ids.parse(id).flatMap(desk::row);
    }
}
