package stoa.moderation.queue;

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
import stoa.discussion.Comment;
import stoa.discussion.Scopes;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.moderation.decision.Batches;
import stoa.moderation.decision.DecisionForm;
import stoa.moderation.decision.NewDecision.Author;
import stoa.pages.Templates;
import stoa.platform.Platform;
import stoa.queue.QueueItem;

/** The desk: what waits for a decision, most urgent first, the first of it in full. */
public final class DeskController {
    private static final int ON_A_PAGE = 25;
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final Desk desk;
    private final ScopedLookup lookup;
    private final Scopes scopes;
    private final Cases cases;
    private final Batches batches;
    private final DeskDecisions acts;
    private final DecidedAlready decidedAlready;
    private final DeskNews news;
    private final Clock clock;
    private final Templates templates;

    DeskController(Platform platform, ScopedLookup lookup, DeskDecisions acts, DeskNews news) {
        this.desk = platform.store(Desk.class);
        this.lookup = lookup;
        this.scopes = platform.store(Scopes.class);
        this.cases = new Cases(platform);
        this.batches = platform.store(Batches.class);
        this.acts = acts;
        this.decidedAlready = new DecidedAlready(platform);
        this.news = news;
        this.clock = platform.clock();
        this.templates = platform.pages();
    }

    /** {@code GET /moderation} */
    public void list(Context ctx) {
        show(ctx, 200, lookup.row(Visit.of(ctx), ctx.queryParam("at")), DecisionForm.empty(), null);
    }

    /** {@code POST /moderation/matters/{id}} */
    public void decide(Context ctx) {
        Visit visit = Visit.of(ctx);
        Optional<QueueItem> item = lookup.item(ctx).flatMap(acts::hold);
        DecisionForm form = DecisionForm.pressed(visit.form()).checked();
        if (item.isEmpty()) {
            Optional<Long> comment =
                    lookup.comment(visit, visit.form().field("comment")).map(Comment::id);
            show(ctx, CONFLICT, Optional.empty(), form, decidedAlready.of(comment));
            return;
        }
        requireAnswerable(visit, item.get());
        if (!form.problem().isEmpty()) {
            show(ctx, UNPROCESSABLE, desk.row(item.get().id()), form, null);
            return;
        }
        Instant now = clock.instant();
        Member moderator = visit.signedIn().orElseThrow();
        long batch = batches.add(moderator.id(), now);
        if (acts.decide(item.get(), form, new Author(moderator.id(), now, batch))) {
            boolean undoable = !batches.decisions(batch).isEmpty();
            ctx.redirect(undoable ? "/moderation?done=" + batch : "/moderation", HttpStatus.SEE_OTHER);
        } else {
            show(
                    ctx,
                    CONFLICT,
                    Optional.empty(),
                    form,
                    decidedAlready.of(item.get().subject().comment()));
        }
    }

    /** {@code POST /moderation/matters/{id}} that is not acted upon */
    public void refuse(Context ctx, Refusal refusal) {
        Optional<QueueRow> row = lookup.row(ctx, refusal);
        DecisionForm form = DecisionForm.pressed(Visit.of(ctx).form()).refused(refusal.words());
        show(ctx, refusal.status(), row, form, null);
    }

    private void requireAnswerable(Visit visit, QueueItem item) {
        if (item.kind() == QueueItem.Kind.APPEALED
                && !cases.mayAnswer(item, visit.signedIn().orElseThrow())) {
            throw new RefusedException(
                    403, "You took the decision that is appealed against: another moderator has to look at it.");
        }
    }

    private void show(
            Context ctx, int status, Optional<QueueRow> at, DecisionForm form, DeskPage.@Nullable Overtaken overtaken) {
        Visit visit = Visit.of(ctx);
        Member moderator = visit.signedIn().orElseThrow();
        @Nullable Long limited = scopes.limited(visit);
        List<QueueRow> rows = limited == null ? desk.next(ON_A_PAGE) : desk.nextFor(limited, ON_A_PAGE);
        Optional<QueueRow> open = at.or(() -> rows.stream().findFirst());
        long after = at.isEmpty() ? 0 : after(ctx);
        DeskPage page = new DeskPage(
                rows,
                limited == null ? desk.count() : desk.countFor(limited),
                open.map(row -> cases.of(row, moderator, limited, after)).orElse(null),
                form,
                overtaken,
                lookup.batch(visit, ctx.queryParam("done")).orElse(null),
                news.of(visit));
        ctx.status(status);
        PageBody.show(ctx, templates.moderationQueueDesk(visit, page));
    }

    private static long after(Context ctx) {
        String after = ctx.queryParam("after");
        return after == null ? 0 : Ids.parse(after).orElseThrow(NotFoundResponse::new);
    }
}
