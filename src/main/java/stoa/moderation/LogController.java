package stoa.moderation;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.account.Visit;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.pages.Templates;

/** The log, to be read. */
public final class LogController {
    private static final int ON_A_PAGE = 50;

    private final ModerationLog log;
    private final Templates templates;

    public LogController(ModerationLog log, Templates templates) {
        this.log = log;
        this.templates = templates;
    }

    /** {@code GET /moderation/log} */
    public void list(Context ctx) {
        @Nullable String before = ctx.queryParam("before");
        long last = before == null ? Long.MAX_VALUE : Ids.parse(before).orElseThrow(NotFoundResponse::new);
        @Nullable String word = ctx.queryParam("only");
        @Nullable Action only = word == null ? null : Action.of(word).orElse(null);
        List<LogEntry> entries = only == null ? log.before(last, ON_A_PAGE + 1) : log.before(only, last, ON_A_PAGE + 1);
        boolean more = entries.size() > ON_A_PAGE;
        List<LogEntry> shown = more ? entries.subList(0, ON_A_PAGE) : entries;
        PageBody.show(ctx, templates.moderationLog(Visit.of(ctx), new LogPage(only, shown, more)));
    }
}
