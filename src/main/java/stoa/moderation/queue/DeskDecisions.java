package stoa.moderation.queue;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import stoa.account.Members;
import stoa.discussion.Comment;
import stoa.discussion.Comments;
import stoa.moderation.decision.AppealAnswers;
import stoa.moderation.decision.DecisionRecords;
import stoa.moderation.decision.Decisions;
import stoa.moderation.decision.NewDecision;
import stoa.moderation.decision.NewDecision.Author;
import stoa.moderation.decision.Suspensions;
import stoa.moderation.decision.Threads;
import stoa.moderation.log.Action;
import stoa.moderation.log.ModerationLog;
import stoa.moderation.log.NewEntry;
import stoa.moderation.reporting.ReportAnswers;
import stoa.notice.Notifier;
import stoa.platform.Platform;
import stoa.queue.QueueItem;
import stoa.queue.QueueItems;
import stoa.screening.NetworkBlocks;

/** What is done with something that waits when a button of the desk is pressed. To be called within a transaction. */
public final class DeskDecisions {
    private final Decisions decisions;
    private final Suspensions suspensions;
    private final Threads threads;
    private final DecisionRecords records;
    private final QueueItems queue;
    private final ReportAnswers reports;
    private final Comments comments;
    private final Members members;
    private final AppealAnswers appeals;
    private final NetworkBlocks blocks;
    private final ClusterDecisions clusters;
    private final ModerationLog log;

    public DeskDecisions(
            Platform platform, Decisions decisions, Suspensions suspensions, ReportAnswers reports, Notifier notifier) {
        this.decisions = decisions;
        this.suspensions = suspensions;
        this.threads = new Threads(platform);
        this.records = platform.store(DecisionRecords.class);
        this.queue = platform.store(QueueItems.class);
        this.reports = reports;
        this.comments = platform.store(Comments.class);
        this.members = platform.store(Members.class);
        this.appeals = new AppealAnswers(platform, decisions, suspensions, notifier);
        this.blocks = platform.store(NetworkBlocks.class);
        this.clusters = new ClusterDecisions(platform, decisions);
        this.log = platform.store(ModerationLog.class);
    }

    /**
     * The matter as it is once nobody else can decide about it; empty where somebody just did. What it is about is held before
     * anything else, as everyone does who reports it or decides about it.
     */
    Optional<QueueItem> hold(QueueItem item) {
        if (item.subject().articleId() != null) {
            threads.hold(item.subject().articleId());
        }
        return queue.byId(item.id());
    }

    /** Of a matter that is held; answers whether it was done: not where somebody else was faster. */
    boolean perform(QueueItem item, DeskForm form, Author author) {
        if (item.subject().clusterId() != null) {
            return clusters.perform(item, form, author);
        }
        boolean done = switch (Objects.requireNonNull(form.act())) {
            case APPROVE ->
                item.subject().commentId() != null
                        && decisions.approve(item.subject().commentId(), author);
            case HIDE ->
                item.subject().commentId() != null
                        && decisions.hide(item.subject().commentId(), form.ruling(), author);
            case KEEP -> keep(item, form.answer(), author);
            case SETTLE -> settle(item, form.answer(), author);
            case GRANT -> appeals.grant(item, form.answer(), author);
            case DENY -> appeals.deny(item, form.answer(), author);
        };
        if (done) {
            beside(item, form, author);
        }
        return done;
    }

    private boolean keep(QueueItem item, String answer, Author author) {
        if (item.subject().commentId() != null) {
            return decisions.keep(item.subject().commentId(), answer, author);
        }
        return onArticle(item, author, articleId -> reports.rejectedOnArticle(articleId, answer, author.at()));
    }

    /** An article was reported, and something was done about it. */
    private boolean settle(QueueItem item, String answer, Author author) {
        String what =
                answer.isEmpty() ? "The article was looked at, and what was wrong with it was put right." : answer;
        return onArticle(item, author, articleId -> reports.upheldOnArticle(articleId, what, author.at()));
    }

    private boolean onArticle(QueueItem item, Author author, LongConsumer answer) {
        Long article = item.subject().articleId();
        if (article == null || item.subject().commentId() != null || queue.close(item.id()) == 0) {
            return false;
        }
        answer.accept(article);
        records.add(NewDecision.about(item, author));
        log.record(NewEntry.of(author.at(), author.moderatorId(), Action.KEEP).onArticle(article));
        return true;
    }

    /** What was ticked beside the button. */
    private void beside(QueueItem item, DeskForm form, Author author) {
        if (form.lock() && item.subject().articleId() != null) {
            threads.lock(item.subject().articleId(), author);
        }
        Optional<Comment> comment = item.subject().comment().flatMap(comments::byId);
        if (form.warn()) {
            comment.ifPresent(one -> decisions.warn(one, form.ruling(), author));
        }
        if (form.block()) {
            comment.ifPresent(one -> block(one, author));
        }
        if (form.pause() != DeskForm.Pause.NONE) {
            Instant until = form.pause().until(author.at());
            comment.map(Comment::memberId)
                    .flatMap(members::byId)
                    .filter(Suspensions::isPossible)
                    .ifPresent(member -> suspensions.suspend(member, until, form.ruling(), author));
        }
    }

    private void block(Comment comment, Author author) {
        long moderator = Objects.requireNonNull(author.moderatorId());
        if (blocks.block(comment.id(), moderator, author.at()) == 1) {
            log.record(NewEntry.of(author.at(), moderator, Action.BLOCK).on(comment));
        }
    }
}
