package stoa.moderation.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import stoa.discussion.Articles;
import stoa.discussion.Comment;
import stoa.discussion.Comments;
import stoa.moderation.decision.NewDecision.Author;
import stoa.moderation.log.Action;
import stoa.moderation.log.ModerationLog;
import stoa.moderation.log.NewEntry;
import stoa.moderation.reporting.ReportAnswers;
import stoa.notice.Notifier;
import stoa.platform.Platform;
import stoa.queue.QueueItem;
import stoa.queue.QueueItems;
import stoa.queue.Subject;
import stoa.queue.Urgency;
import stoa.screening.RuleHits;

/** The act of undoing a batch of decisions: everything is as it was before, and waits again where it waited. */
public final class BatchUndo {
    private final Articles articles;
    private final Comments comments;
    private final Batches batches;
    private final QueueItems queue;
    private final ReportAnswers reports;
    private final RuleHits hits;
    private final Notifier notifier;
    private final ModerationLog log;

    BatchUndo(Platform platform, ReportAnswers reports, Notifier notifier) {
        this.articles = platform.store(Articles.class);
        this.comments = platform.store(Comments.class);
        this.batches = platform.store(Batches.class);
        this.queue = platform.store(QueueItems.class);
        this.reports = reports;
        this.hits = platform.store(RuleHits.class);
        this.notifier = notifier;
        this.log = platform.store(ModerationLog.class);
    }

    /**
     * Answers whether it was done: not where somebody was faster. What was decided anew meanwhile is left as it is. To be
     * called within a transaction.
     */
    public boolean undo(long batchId, Author author) {
        if (batches.undo(batchId, author.at()) == 0) {
            return false;
        }
        List<TakenDecision> taken = new ArrayList<>(batches.decisions(batchId));
        // in the order in which everyone takes them, so that nobody waits for one who waits for them
        taken.stream().map(TakenDecision::articleId).distinct().sorted().forEach(articles::locked);
        Collections.reverse(taken);
        taken.forEach(decision -> undo(decision, author));
        return true;
    }

    private void undo(TakenDecision decision, Author author) {
        Comment comment = comments.byId(decision.commentId()).orElseThrow();
        boolean done = switch (decision.action()) {
            case HIDE -> comment.isHidden() && undoHiding(comment, decision);
            case APPROVE -> comment.isVisible() && holdAgain(comment, decision);
            case KEEP -> comment.isVisible() && reopen(comment, decision);
            case WARN, SUSPEND -> false;
        };
        if (done) {
            batches.forget(decision.id());
            hits.undecided(comment.id());
            notifier.undecided(comments.noticed(comment));
            comments.tellOfAuthor(comment.id());
            log.record(
                    NewEntry.of(author.at(), author.moderatorId(), Action.UNDO).on(comment));
        }
    }

    private boolean undoHiding(Comment comment, TakenDecision decision) {
        if (decision.found() == FoundBy.SOFTWARE && decision.waitedSince() != null) {
            comments.holdAgain(comment.id());
            wait(comment, QueueItem.Kind.HELD, Urgency.HELD, decision);
            return true;
        }
        comments.restore(comment.id());
        articles.count(comment.articleId(), 1, 0);
        return decision.found() != FoundBy.REPORT || reopen(comment, decision);
    }

    private boolean holdAgain(Comment comment, TakenDecision decision) {
        comments.hold(comment.id(), decision.waitedSince() == null ? decision.decidedAt() : decision.waitedSince());
        articles.count(comment.articleId(), -1, 0);
        wait(comment, QueueItem.Kind.HELD, Urgency.HELD, decision);
        return true;
    }

    private boolean reopen(Comment comment, TakenDecision decision) {
        int weight = reports.reopen(comment.id(), decision.decidedAt());
        wait(comment, QueueItem.Kind.REPORTED, Urgency.ofReports(weight), decision);
        return true;
    }

    private void wait(Comment comment, QueueItem.Kind kind, int urgency, TakenDecision decision) {
        queue.open(
                kind,
                new Subject.Comment(comment.id(), comment.articleId()),
                urgency,
                decision.waitedSince() == null ? decision.decidedAt() : decision.waitedSince());
    }
}
