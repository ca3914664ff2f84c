package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Instant;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.pages.Templates;

/** The addresses at which people can become members, as administrators make them. */
public final class InvitationController {
    private final Invitations invitations;
    private final Clock clock;
    private final Templates templates;

    public InvitationController(Invitations invitations, Clock clock, Templates templates) {
        this.invitations = invitations;
        this.clock = clock;
        this.templates = templates;
    }

    /** {@code GET /invitations} */
    public void list(Context ctx) {
        show(ctx, HttpStatus.OK, InvitationForm.empty(), "");
    }

    /** {@code POST /invitations}; the answer shows the new address, this once. */
    public void create(Context ctx) {
        Visit visit = Visit.of(ctx);
        InvitationForm form = InvitationForm.from(visit.form());
        if (!form.problems().isEmpty()) {
            show(ctx, HttpStatus.UNPROCESSABLE_CONTENT, form, "");
            return;
        }
        Instant now = clock.instant();
        String key = Secrets.token();
        long maker = visit.signedIn().orElseThrow().id();
        invitations.forgetExpired(now);
        invitations.add(Secrets.hash(key), maker, now, now.plus(form.lifetime()), form.mostUses());
        show(ctx, HttpStatus.OK, InvitationForm.empty(), visit.site().address() + "/sign-up?invitation=" + key);
    }

    /** {@code POST /invitations/{id}/take-back}; one that is gone already is as good as taken back. */
    public void takeBack(Context ctx) {
        invitations.takeBack(Ids.parse(ctx.pathParam("id")).orElseThrow(NotFoundResponse::new));
        ctx.redirect("/invitations", HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, HttpStatus status, InvitationForm form, String made) {
        PageBody.show(
                ctx.status(status),
                templates.accountInvitations(Visit.of(ctx), invitations.open(clock.instant()), form, made));
    }
}
