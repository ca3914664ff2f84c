package stoa.moderation.decision;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.Visit;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.pages.Templates;
import stoa.platform.Platform;

/** What was decided about a member, for that member, and appeals against it. */
public final class StandingController {
    private static final String PATH = "/account/standing";

    private final Members members;
    private final DecisionRecords records;
    private final Appeals appeals;
    private final Templates templates;

    StandingController(Platform platform, Appeals appeals) {
        this.members = platform.store(Members.class);
        this.records = platform.store(DecisionRecords.class);
        this.appeals = appeals;
        this.templates = platform.pages();
    }

    /** {@code GET /account/standing} */
    public void show(Context ctx) {
        show(ctx, null, AppealForm.empty());
    }

    /** {@code POST /account/standing} */
    public void appeal(Context ctx) {
        Member member = Visit.of(ctx).signedIn().orElseThrow();
        members.locked(member.id());
        Decision decision = decision(ctx, member).orElseThrow(NotFoundResponse::new);
        AppealForm form = AppealForm.from(Visit.of(ctx));
        if (form.problem().isEmpty()) {
            Optional<Refusal> refusal = appeals.appeal(decision, null, form.words());
            if (refusal.isEmpty()) {
                ctx.redirect(PATH, HttpStatus.SEE_OTHER);
                return;
            }
            form = form.refused(refusal.get());
        }
        show(ctx, decision, form);
    }

    private Optional<Decision> decision(Context ctx, Member member) {
        return Ids.parse(Visit.of(ctx).form().field("decision"))
                .flatMap(records::byId)
                .filter(decision -> decision.action() == Decision.Act.SUSPEND)
                .filter(decision ->
                        Long.valueOf(member.id()).equals(decision.subject().memberId()));
    }

    private void show(Context ctx, @Nullable Decision typedAgainst, AppealForm form) {
        Member member = Visit.of(ctx).signedIn().orElseThrow();
        long before = OwnRulings.before(ctx, typedAgainst);
        List<OwnRuling> rulings = records.aboutMember(member.id(), before, OwnRulings.AT_ONCE).stream()
                .map(one -> new OwnRuling(
                        one,
                        one.action() == Decision.Act.SUSPEND
                                ? PATH
                                : "/comments/" + one.subject().commentId() + "/appeal",
                        appeals.isOpen(one),
                        typedAgainst != null && typedAgainst.id() == one.id() ? form : AppealForm.empty()))
                .toList();
        ctx.status(form.status());
        PageBody.show(ctx, templates.moderationDecisionStanding(Visit.of(ctx), OwnRulings.of(PATH, before, rulings)));
    }
}
