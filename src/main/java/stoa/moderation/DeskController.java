package stoa.moderation;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Visit;
import stoa.discussion.Scopes;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.moderation.NewDecision.Author;
import stoa.pages.Templates;

/** The desk: what waits for a decision, most urgent first, the first of it in full. */
public final class DeskController {
    private static final int ON_A_PAGE = 25;
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final Desk desk;
    private final Matters matters;
    private final Dossiers dossiers;
    private final Batches batches;
    private final DeskActs acts;
    private final Overtaking overtaking;
    private final Scopes scopes;
    private final DeskNewsOf news;
    private final Clock clock;
    private final Templates templates;

    public DeskController(
            Desk desk,
            Matters matters,
            Dossiers dossiers,
            Batches batches,
            DeskActs acts,
            Overtaking overtaking,
            Scopes scopes,
            DeskNewsOf news,
            Clock clock,
            Templates templates) {
        this.desk = desk;
        this.matters = matters;
        this.dossiers = dossiers;
        this.batches = batches;
        this.acts = acts;
        this.overtaking = overtaking;
        this.scopes = scopes;
        this.news = news;
        this.clock = clock;
        this.templates = templates;
    }

    /** {@code GET /moderation} */
    public void list(Context ctx) {
        Optional<MatterRow> at = id(ctx.queryParam("at")).flatMap(desk::row).filter(row -> mayDecide(ctx, row));
        show(ctx, 200, at, DeskForm.empty(), null);
    }

    /** {@code POST /moderation/matters/{id}} */
    public void decide(Context ctx) {
        Visit visit = Visit.of(ctx);
        long id = id(ctx.pathParam("id")).orElseThrow(NotFoundResponse::new);
        DeskForm form = DeskForm.from(visit.form());
        Optional<Matter> matter = matters.byId(id);
        if (matter.isEmpty()) {
            show(
                    ctx,
                    CONFLICT,
                    Optional.empty(),
                    form,
                    overtaking.of(id(visit.form().field("comment"))));
            return;
        }
        require(visit, matter.get());
        if (!form.problem().isEmpty()) {
            show(ctx, UNPROCESSABLE, desk.row(id), form, null);
            return;
        }
        Instant now = clock.instant();
        Member moderator = visit.signedIn().orElseThrow();
        long batch = batches.add(moderator.id(), now);
        if (acts.perform(matter.get(), form, new Author(moderator.id(), now, batch))) {
            boolean undoable = !batches.decisions(batch).isEmpty();
            ctx.redirect(undoable ? "/moderation?done=" + batch : "/moderation", HttpStatus.SEE_OTHER);
        } else {
            show(
                    ctx,
                    CONFLICT,
                    Optional.empty(),
                    form,
                    overtaking.of(Optional.ofNullable(matter.get().commentId())));
        }
    }

    /** {@code POST /moderation/matters/{id}} that is not acted upon */
    public void refuse(Context ctx, Refusal refusal) {
        if (!Visit.of(ctx).moderates()) {
            throw new RefusedException(refusal);
        }
        DeskForm form = DeskForm.typed(Visit.of(ctx).form()).refused(refusal.words());
        show(ctx, refusal.status(), id(ctx.pathParam("id")).flatMap(desk::row), form, null);
    }

    private void require(Visit visit, Matter matter) {
        if (matter.articleId() == null) {
            requireAll(visit);
        } else {
            scopes.require(visit, matter.articleId());
        }
        if (matter.kind() == Matter.Kind.APPEALED
                && !dossiers.mayAnswer(matter, visit.signedIn().orElseThrow())) {
            throw new RefusedException(
                    403, "You took the decision that is appealed against: another moderator has to look at it.");
        }
    }

    /** What is about a member alone is for those who moderate everywhere. */
    private void requireAll(Visit visit) {
        if (scopes.isLimited(visit)) {
            throw new RefusedException(403, "You moderate articles with certain tags only. Ask an administrator.");
        }
    }

    private boolean mayDecide(Context ctx, MatterRow row) {
        Visit visit = Visit.of(ctx);
        return row.articleId() == null ? !scopes.isLimited(visit) : scopes.allow(visit, row.articleId());
    }

    private void show(
            Context ctx, int status, Optional<MatterRow> at, DeskForm form, DeskPage.@Nullable Overtaken overtaken) {
        Visit visit = Visit.of(ctx);
        Member moderator = visit.signedIn().orElseThrow();
        boolean limited = scopes.isLimited(visit);
        List<MatterRow> rows = limited ? desk.nextFor(moderator.id(), ON_A_PAGE) : desk.next(ON_A_PAGE);
        Optional<MatterRow> open = at.or(() -> rows.stream().findFirst());
        DeskPage page = new DeskPage(
                rows,
                limited ? desk.countFor(moderator.id()) : desk.count(),
                open.map(row -> dossiers.of(row, moderator)).orElse(null),
                form,
                overtaken,
                done(ctx.queryParam("done")),
                news.of(visit));
        ctx.status(status);
        PageBody.show(ctx, templates.moderationDesk(visit, page));
    }

    private DeskPage.@Nullable DoneBatch done(@Nullable String id) {
        return id(id).flatMap(batches::byId)
                .map(batch -> new DeskPage.DoneBatch(batch, batches.decisions(batch.id())))
                .orElse(null);
    }

    private static Optional<Long> id(@Nullable String written) {
        return written == null ? Optional.empty() : Ids.parse(written);
    }
}
