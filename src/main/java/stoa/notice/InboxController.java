package stoa.notice;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Visit;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.pages.Templates;

/** What a member is told, on the site. */
public final class InboxController {
    private static final int ON_A_PAGE = 50;

    private final Notices notices;
    private final Clock clock;
    private final Templates templates;

    public InboxController(Notices notices, Clock clock, Templates templates) {
        this.notices = notices;
        this.clock = clock;
        this.templates = templates;
    }

    /** {@code GET /inbox} */
    public void list(Context ctx) {
        @Nullable String before = ctx.queryParam("before");
        long last = before == null ? Long.MAX_VALUE : Ids.parse(before).orElseThrow(NotFoundResponse::new);
        List<Notice> found = notices.before(member(ctx).id(), last, ON_A_PAGE + 1);
        boolean more = found.size() > ON_A_PAGE;
        List<Notice> shown = more ? found.subList(0, ON_A_PAGE) : found;
        PageBody.show(ctx, templates.noticeInbox(Visit.of(ctx), shown, more, before != null));
    }

    /** {@code POST /inbox/{id}/open}, which leads to what the notice is about; back to the inbox where there is none. */
    public void open(Context ctx) {
        Member member = member(ctx);
        Optional<Long> id = Ids.parse(ctx.pathParam("id"));
        Optional<Long> comment = id.flatMap(known -> notices.comment(member.id(), known));
        id.ifPresent(known -> notices.read(member.id(), known, clock.instant()));
        ctx.redirect(comment.map(known -> "/comments/" + known).orElse("/inbox"), HttpStatus.SEE_OTHER);
    }

    /** {@code POST /inbox/read}, for all up to the newest that was on the page. */
    public void readAll(Context ctx) {
        long newest = Ids.parse(Visit.of(ctx).form().field("newest")).orElse(Long.MAX_VALUE);
        notices.readAll(member(ctx).id(), newest, clock.instant());
        ctx.redirect("/inbox", HttpStatus.SEE_OTHER);
    }

    private static Member member(Context ctx) {
        return Visit.of(ctx).signedIn().orElseThrow();
    }
}
