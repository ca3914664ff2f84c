package stoa.moderation;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Visit;
import stoa.http.Ids;
import stoa.pages.Templates;

/** What moderators look at: the desk and the log. */
public final class DeskController {
    private static final int ON_A_PAGE = 50;

    /** After everything that was or will be posted. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Desk desk;
    private final ModerationLog log;
    private final Templates templates;

    public DeskController(Desk desk, ModerationLog log, Templates templates) {
        this.desk = desk;
        this.log = log;
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
                row(ctx.queryParam("done")).orElse(null));
        ctx.result(templates.moderationDesk(Visit.of(ctx), page).render());
    }

    /** {@code GET /moderation/log} */
    public void log(Context ctx) {
        @Nullable String before = ctx.queryParam("before");
        long last = before == null ? Long.MAX_VALUE : Ids.parse(before).orElseThrow(NotFoundResponse::new);
        List<LogEntry> entries = log.before(last, ON_A_PAGE + 1);
        boolean more = entries.size() > ON_A_PAGE;
        List<LogEntry> shown = more ? entries.subList(0, ON_A_PAGE) : entries;
        ctx.result(templates.moderationLog(Visit.of(ctx), shown, more).render());
    }

    private List<DeskRow> rows(DeskFilter filter, @Nullable String before) {
        Instant at = END_OF_TIME;
        long id = Long.MAX_VALUE;
        if (before != null) {
            DeskRow last = row(before).orElseThrow(NotFoundResponse::new);
            at = last.postedAt();
            id = last.id();
        }
        return filter.article().isEmpty()
                ? desk.before(at, id, filter.states(), ON_A_PAGE + 1)
                : desk.onArticle(filter.article(), at, id, filter.states(), ON_A_PAGE + 1);
    }

    private Optional<DeskRow> row(@Nullable String id) {
        return id == null ? Optional.empty() : Ids.parse(id).flatMap(desk::row);
    }
}
