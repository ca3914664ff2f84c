package stoa.notice;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import stoa.account.Visit;
import stoa.http.PageBody;
import stoa.pages.Templates;

/** Ending letters of one kind without signing in: for who has the letter (RFC 8058). */
public final class StopController {
    private final StopKeys keys;
    private final NoticeChoices choices;
    private final Clock clock;
    private final Templates templates;

    public StopController(StopKeys keys, NoticeChoices choices, Clock clock, Templates templates) {
        this.keys = keys;
        this.choices = choices;
        this.clock = clock;
        this.templates = templates;
    }

    /** {@code GET /letters/stop/{key}}, which changes nothing: programs that look for viruses follow links, too. */
    public void show(Context ctx) {
        PageBody.show(
                ctx,
                templates.noticeStop(
                        Visit.of(ctx), ctx.pathParam("key"), find(ctx).kind()));
    }

    /** {@code POST /letters/stop/{key}}, whatever the form says; answered with a page, since mail programs follow nothing. */
    public void stop(Context ctx) {
        StopKeys.Stop stop = find(ctx);
        choices.stop(stop.memberId(), stop.kind(), clock.instant());
        PageBody.show(ctx, templates.noticeStopped(Visit.of(ctx), stop.kind()));
    }

    private StopKeys.Stop find(Context ctx) {
        return keys.read(ctx.pathParam("key")).orElseThrow(NotFoundResponse::new);
    }
}
