package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.pages.Templates;

/** Where a member is signed in. */
public final class SessionsController {
    private static final String OTHERS = "others";

    private final SessionCookie cookie;
    private final Sessions sessions;
    private final Templates templates;

    public SessionsController(SessionCookie cookie, Sessions sessions, Templates templates) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.templates = templates;
    }

    /** {@code GET /account/sessions} */
    public void list(Context ctx) {
        Visit visit = Visit.of(ctx);
        Member member = visit.signedIn().orElseThrow();
        PageBody.show(ctx, templates.accountSessions(visit, cookie.of(member), cookie.id(ctx)));
    }

    /** {@code POST /account/sessions} */
    public void end(Context ctx) {
        Visit visit = Visit.of(ctx);
        Member member = visit.signedIn().orElseThrow();
        String which = visit.form().field("end");
        if (which.equals(OTHERS)) {
            cookie.endOthers(ctx, member);
        } else {
            endOne(ctx, member, Ids.parse(which).orElseThrow(NotFoundResponse::new));
        }
        ctx.redirect("/account/sessions", HttpStatus.SEE_OTHER);
    }

    private void endOne(Context ctx, Member member, long id) {
        if (id == cookie.id(ctx)) {
            cookie.end(ctx);
        } else {
            sessions.end(id, member.id());
        }
    }
}
