package stoa.moderation;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import stoa.account.Member;
import stoa.account.StaffRule;
import stoa.account.StaffSecondFactors;
import stoa.account.StaffSignInRule;
import stoa.account.Visit;
import stoa.http.PageBody;
import stoa.moderation.log.Action;
import stoa.moderation.log.ModerationLog;
import stoa.moderation.log.NewEntry;
import stoa.pages.Templates;
import stoa.platform.Platform;

/** Where administrators say what moderators and administrators have to sign in with. */
public final class SecurityController {
    private final StaffRule rule;
    private final StaffSecondFactors steps;
    private final ModerationLog log;
    private final Clock clock;
    private final Templates templates;

    public SecurityController(Platform platform, StaffRule rule) {
        this.rule = rule;
        this.steps = platform.store(StaffSecondFactors.class);
        this.log = platform.store(ModerationLog.class);
        this.clock = platform.clock();
        this.templates = platform.pages();
    }

    /** {@code GET /moderation/security} */
    public void show(Context ctx) {
        show(ctx, HttpStatus.OK, "");
    }

    /** {@code POST /moderation/security} */
    public void update(Context ctx) {
        Visit visit = Visit.of(ctx);
        Member administrator = visit.signedIn().orElseThrow();
        boolean wanted = visit.form().field("needs").equals("second-step");
        if (wanted && !steps.areThereFor(administrator.id())) {
            show(
                    ctx,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "Set up two-step sign-in or a passkey for yourself first: else this page would be closed to you.");
            return;
        }
        rule.choose(wanted ? StaffSignInRule.SECOND_STEP : StaffSignInRule.PASSWORD, administrator);
        log.record(NewEntry.of(clock.instant(), administrator.id(), Action.SWITCH)
                .saying(wanted ? "staff need a second step to sign in" : "for staff, a password is enough"));
        ctx.redirect("/moderation/security", HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, HttpStatus status, String problem) {
        SecurityPage page = new SecurityPage(rule.isOn(), rule.chosen().orElse(null), steps.all(), problem);
        ctx.status(status);
        PageBody.show(ctx, templates.moderationSecurity(Visit.of(ctx), page));
    }
}
