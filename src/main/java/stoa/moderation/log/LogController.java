package stoa.moderation.log;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.account.Members;
import stoa.account.Role;
import stoa.account.Visit;
import stoa.discussion.Article;
import stoa.discussion.Scopes;
import stoa.http.Ids;
import stoa.http.NewCachedPage;
import stoa.http.PageBody;
import stoa.pages.Templates;
import stoa.platform.Platform;

/** The log, to be read by moderators, or by everyone where administrators say so. */
public final class LogController {
    private static final int ON_A_PAGE = 50;

    private final ModerationLog log;
    private final LogReadersChoice choice;
    private final Scopes scopes;
    private final Clock clock;
    private final Templates templates;

    public LogController(Platform platform) {
        this.log = platform.store(ModerationLog.class);
        this.choice = new LogReadersChoice(platform);
        this.scopes = platform.store(Scopes.class);
        this.clock = platform.clock();
        this.templates = platform.pages();
    }

    /** Whom one has to be to read it now. */
    public Role reader() {
        return choice.reader();
    }

    /** {@code GET /moderation/log} */
    public void list(Context ctx) {
        Visit visit = Visit.of(ctx);
        boolean staff = visit.moderates();
        LogReaders openness = choice.now();
        boolean withNames = staff || openness == LogReaders.WITH_NAMES;
        LogFilter filter = staff
                ? LogFilter.of(ctx).within(scopes.limited(visit))
                : LogFilter.of(ctx).forEveryone(withNames);
        List<LogEntry> found = log.find(filter, before(ctx), ON_A_PAGE + 1);
        boolean more = found.size() > ON_A_PAGE;
        List<LogEntry> entries = found.subList(0, Math.min(found.size(), ON_A_PAGE));
        name(ctx, entries);
        LogPage page = new LogPage(
                filter,
                staff ? entries : forEveryone(entries, withNames),
                more,
                withNames ? log.actors() : List.of(),
                openness,
                choice.chosen().orElse(null));
        PageBody.show(ctx, templates.moderationLogList(visit, page));
    }

    private static long before(Context ctx) {
        @Nullable String before = ctx.queryParam("before");
        return before == null ? Long.MAX_VALUE : Ids.parse(before).orElseThrow(NotFoundResponse::new);
    }

    /** {@code GET /moderation/log/feed}: what everyone may read, whoever asks */
    public void feed(Context ctx) {
        boolean withNames = choice.now() == LogReaders.WITH_NAMES;
        LogFilter filter = LogFilter.of(ctx).forEveryone(withNames);
        List<LogEntry> entries = log.find(filter, Long.MAX_VALUE, ON_A_PAGE);
        name(ctx, entries);
        ctx.contentType("application/atom+xml; charset=utf-8");
        ctx.header("Content-Security-Policy", "default-src 'none'; sandbox");
        ctx.result(new LogFeed(Visit.of(ctx).site().address(), templates::moderationLogEntry)
                .of(forEveryone(entries, withNames), filter, clock.instant()));
    }

    /** {@code POST /moderation/log}: who may read it from now on */
    public void open(Context ctx) {
        Visit visit = Visit.of(ctx);
        LogReaders openness = LogReaders.of(visit.form().field("open")).orElseThrow(NotFoundResponse::new);
        choice.choose(openness, visit.signedIn().orElseThrow(), clock.instant());
        ctx.redirect(LogPage.PATH + "#readers", HttpStatus.SEE_OTHER);
    }

    private static List<LogEntry> forEveryone(List<LogEntry> entries, boolean withNames) {
        return entries.stream().map(entry -> entry.forEveryone(withNames)).toList();
    }

    /** Says what the page shows: whether the comments can be seen and what they stand under, too. */
    private static void name(Context ctx, List<LogEntry> entries) {
        NewCachedPage copy = NewCachedPage.of(ctx).shows(ModerationLog.CHANGE).shows(Members.SHOWN);
        for (LogEntry entry : entries) {
            if (entry.articleId() != null) {
                copy.shows(Article.changeName(entry.articleId()));
            }
        }
    }
}
