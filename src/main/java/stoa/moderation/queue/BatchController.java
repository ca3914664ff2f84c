package stoa.moderation.queue;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import stoa.account.Member;
import stoa.account.Visit;
import stoa.discussion.Articles;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.http.RefusedException;
import stoa.moderation.decision.BatchUndo;
import stoa.moderation.decision.Batches;
import stoa.moderation.decision.DecisionForm;
import stoa.moderation.decision.NewDecision.Author;
import stoa.pages.Templates;
import stoa.platform.Platform;
import stoa.policy.Reason;
import stoa.queue.QueueItem;
import stoa.queue.QueueItems;

/** Deciding about many at once: chosen, looked over, done, and undone where that was a mistake. */
public final class BatchController {
    /** As many as stand on the desk. */
    private static final int MOST = 50;

    private final ScopedLookup lookup;
    private final QueueItems queue;
    private final Articles articles;
    private final Batches batches;
    private final DeskDecisions acts;
    private final BatchUndo undo;
    private final Clock clock;
    private final Templates templates;

    BatchController(Platform platform, ScopedLookup lookup, DeskDecisions acts, BatchUndo undo) {
        this.lookup = lookup;
        this.queue = platform.store(QueueItems.class);
        this.articles = platform.store(Articles.class);
        this.batches = platform.store(Batches.class);
        this.acts = acts;
        this.undo = undo;
        this.clock = platform.clock();
        this.templates = platform.pages();
    }

    /** {@code POST /moderation/batches}: shows what would happen, and does it where that was seen */
    public void create(Context ctx) {
        Visit visit = Visit.of(ctx);
        List<QueueRow> chosen = chosen(visit);
        DecisionForm form = DecisionForm.pressed(visit.form()).checked();
        String problem = chosen.isEmpty() ? "Choose at least one first." : form.problem();
        if (!problem.isEmpty() || !visit.form().field("step").equals("do")) {
            ctx.status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
            PageBody.show(ctx, templates.moderationQueueBatchPreview(visit, new BatchPreview(chosen, form, problem)));
            return;
        }
        ctx.redirect("/moderation?done=" + decide(visit, chosen, form), HttpStatus.SEE_OTHER);
    }

    /** Locks what is decided about in the order in which everyone does, so that nobody waits for one who waits for them. */
    private long decide(Visit visit, List<QueueRow> chosen, DecisionForm form) {
        Instant now = clock.instant();
        Member moderator = visit.signedIn().orElseThrow();
        chosen.stream()
                .map(row -> row.subject().articleId())
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .forEach(articles::locked);
        long batch = batches.add(moderator.id(), now);
        for (QueueRow row : chosen) {
            queue.byId(row.id())
                    .filter(item -> suits(item, form))
                    .ifPresent(item -> acts.decide(item, form, new Author(moderator.id(), now, batch)));
        }
        return batch;
    }

    /** What waits is let out, what was reported is left as it is: one button is for both. */
    private static boolean suits(QueueItem item, DecisionForm form) {
        return switch (Objects.requireNonNull(form.act())) {
            case HIDE -> item.subject().commentId() != null && item.kind() != QueueItem.Kind.APPEALED;
            case APPROVE -> item.kind() == QueueItem.Kind.HELD;
            case KEEP -> item.kind() == QueueItem.Kind.REPORTED;
            default -> false;
        };
    }

    private List<QueueRow> chosen(Visit visit) {
        List<QueueRow> chosen = new ArrayList<>();
        visit.form().fields().keySet().stream()
                .filter(name -> name.startsWith("m-"))
                .limit(MOST)
                .forEach(name -> lookup.chosen(visit, name.substring(2)).ifPresent(chosen::add));
        return chosen;
    }

    /** {@code GET /moderation/batches/{id}} */
    public void show(Context ctx) {
        String after = ctx.queryParam("after");
        BatchPage page = BatchPage.of(
                lookup.batch(ctx), after == null ? 0 : Ids.parse(after).orElseThrow(NotFoundResponse::new));
        PageBody.show(ctx, templates.moderationQueueBatch(Visit.of(ctx), page));
    }

    /** {@code POST /moderation/batches/{id}/undo} */
    public void undo(Context ctx) {
        Batches.Batch batch = lookup.batch(ctx).batch();
        long moderator = Visit.of(ctx).signedIn().orElseThrow().id();
        if (!undo.undo(batch.id(), Author.of(moderator, clock.instant()))) {
            throw new RefusedException(409, "This has been undone already.");
        }
        ctx.redirect("/moderation/batches/" + batch.id(), HttpStatus.SEE_OTHER);
    }

    /** The reasons that many comments at once can have: a law has to be named for each. */
    public static List<Reason> reasons() {
        return Reason.choices().stream()
                .filter(reason -> reason != Reason.ILLEGAL)
                .toList();
    }
}
