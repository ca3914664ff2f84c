package stoa.regulation;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import stoa.account.Member;
import stoa.account.Visit;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.pages.Templates;

/** Where administrators assess the risks of illegal content, and read what was assessed before. */
public final class AssessmentController {
    /** As many as one who saves every week has in two years; older ones keep their address. */
    private static final int SHOWN = 100;

    private final Assessments assessments;
    private final Clock clock;
    private final Templates templates;

    public AssessmentController(Assessments assessments, Clock clock, Templates templates) {
        this.assessments = assessments;
        this.clock = clock;
        this.templates = templates;
    }

    /** {@code GET /regulation/risks} */
    public void compose(Context ctx) {
        Member administrator = Visit.of(ctx).signedIn().orElseThrow();
        List<Assessment> saved = assessments.newest(SHOWN);
        AssessmentForm form = saved.isEmpty()
                ? AssessmentForm.empty(administrator.name(), today())
                : AssessmentForm.of(saved.get(0), assessments.risks(saved.get(0).id()));
        show(ctx, form, saved);
    }

    /** {@code POST /regulation/risks} */
    public void create(Context ctx) {
        Visit visit = Visit.of(ctx);
        AssessmentForm form = AssessmentForm.from(visit, today());
        assessments.lock();
        List<Assessment> saved = assessments.newest(SHOWN);
        String newest = saved.isEmpty() ? "" : Long.toString(saved.get(0).id());
        if (form.isRefused()) {
            show(ctx, form, saved);
        } else if (!form.seen().equals(newest)) {
            show(ctx, form.refused(overtaken()).havingSeen(newest), saved);
        } else {
            long administrator = visit.signedIn().orElseThrow().id();
            List<Risk> risks = form.risks().stream().map(TypedRisk::risk).toList();
            long id = assessments.add(form.checked(), risks, administrator, clock.instant());
            ctx.redirect("/regulation/risks/" + id, HttpStatus.SEE_OTHER);
        }
    }

    /** {@code POST /regulation/risks} that is not acted upon */
    public void refuse(Context ctx, Refusal refusal) {
        show(ctx, AssessmentForm.refused(Visit.of(ctx), refusal), List.of());
    }

    /** {@code GET /regulation/risks/{id}} */
    public void show(Context ctx) {
        Assessment assessment =
                Ids.parse(ctx.pathParam("id")).flatMap(assessments::byId).orElseThrow(NotFoundResponse::new);
        List<Risk> risks = assessments.risks(assessment.id()).stream()
                .sorted(Comparator.comparing(Risk::kind))
                .toList();
        PageBody.show(ctx, templates.regulationAssessment(Visit.of(ctx), assessment, risks));
    }

    private static Refusal overtaken() {
        return new Refusal(
                409,
                "Somebody has saved an assessment since you opened this one. Compare it with yours in another tab; saving"
                        + " again adds yours after it.");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void show(Context ctx, AssessmentForm form, List<Assessment> saved) {
        ctx.status(form.status());
        PageBody.show(ctx, templates.regulationRisks(Visit.of(ctx), new AssessmentPage(form, saved, today())));
    }
}
