package stoa.moderation.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import stoa.account.Member;
import stoa.account.Members;
import stoa.discussion.Comment;
import stoa.discussion.Comments;
import stoa.discussion.Ownership;
import stoa.moderation.decision.DecisionForm.Act;
import stoa.moderation.decision.DecisionForm.Extra;
import stoa.moderation.decision.NewDecision.Author;
import stoa.moderation.log.Action;
import stoa.moderation.log.ModerationLog;
import stoa.moderation.log.NewEntry;
import stoa.moderation.reporting.ReportAnswers;
import stoa.moderation.reporting.Reporting;
import stoa.notice.Notifier;
import stoa.platform.Platform;
import stoa.queue.QueueItems;
import stoa.queue.Subject;
import stoa.screening.NetworkBlocks;

/**
 * The act of deciding, on a comment's own page, at the desk, and where a member is looked at; and what makes the rest of
 * this package. To be called within a transaction.
 */
public final class Decisions {
    private final Platform platform;
    private final CommentDecisions onComments;
    private final ArticleDecisions onArticles;
    private final Suspensions suspensions;
    private final AppealAnswers appeals;
    private final BatchUndo undo;
    private final Threads threads;
    private final Comments comments;
    private final Members members;
    private final NetworkBlocks blocks;
    private final QueueItems queue;
    private final ReportAnswers reports;
    private final ModerationLog log;
    private final Clock clock;

    public Decisions(Platform platform, Reporting reporting, Notifier notifier) {
        this.platform = platform;
        this.reports = reporting.answers();
        this.onComments = new CommentDecisions(platform, reports, notifier);
        this.onArticles = new ArticleDecisions(platform, reports);
        this.suspensions = new Suspensions(platform, reporting.emails());
        this.appeals = new AppealAnswers(platform, onComments, suspensions, notifier);
        this.undo = new BatchUndo(platform, reports, notifier);
        this.threads = new Threads(platform);
        this.comments = platform.store(Comments.class);
        this.members = platform.store(Members.class);
        this.blocks = platform.store(NetworkBlocks.class);
        this.queue = platform.store(QueueItems.class);
        this.log = platform.store(ModerationLog.class);
        this.clock = platform.clock();
    }

    public Suspensions suspensions() {
        return suspensions;
    }

    public Threads threads() {
        return threads;
    }

    public BatchUndo undo() {
        return undo;
    }

    public StatusController status(Ownership ownership) {
        return new StatusController(platform, new Appeals(platform), ownership);
    }

    public StandingController standing() {
        return new StandingController(platform, new Appeals(platform));
    }

    /**
     * Does what was pressed, of a form that has no problem. Answers whether it was done: not where somebody else was faster,
     * or it cannot be done to such a thing. Comments that belong together are decided about one by one.
     */
    public boolean decide(Subject subject, DecisionForm form, Author author) {
        Act act = Objects.requireNonNull(form.act());
        if (subject instanceof Subject.Comment comment) {
            return decide(comment, act, form, author);
        }
        if (subject instanceof Subject.Article article) {
            return switch (act) {
                case KEEP -> onArticles.keep(article.articleId(), form.answer(), author);
                case SETTLE -> onArticles.settle(article.articleId(), form.answer(), author);
                default -> false;
            };
        }
        if (subject instanceof Subject.Appealed appealed) {
            return switch (act) {
                case GRANT -> appeals.grant(appealed, form.answer(), author);
                case DENY -> appeals.deny(appealed, form.answer(), author);
                default -> false;
            };
        }
        return subject instanceof Subject.Member member && decide(member, act, form, author);
    }

    private boolean decide(Subject.Comment subject, Act act, DecisionForm form, Author author) {
        long id = subject.commentId();
        boolean done = switch (act) {
            case HIDE -> onComments.hide(id, form.ruling(), author);
            case RESTORE -> onComments.approve(id, author) || onComments.restore(id, author);
            case APPROVE -> onComments.approve(id, author);
            case KEEP -> onComments.keep(id, form.answer(), author);
            default -> false;
        };
        if (done) {
            besides(subject, form, author);
        }
        return done;
    }

    private boolean decide(Subject.Member subject, Act act, DecisionForm form, Author author) {
        Member member = members.byId(Objects.requireNonNull(subject.memberId())).orElseThrow();
        return switch (act) {
            case SUSPEND -> suspended(member, form, author);
            case LIFT -> suspensions.lift(member, author);
            default -> false;
        };
    }

    private boolean suspended(Member member, DecisionForm form, Author author) {
        if (!Suspensions.isPossible(member)) {
            return false;
        }
        Instant until = form.suspension().until(author.at());
        suspensions.suspend(member, until, form.ruling(), author);
        return true;
    }

    /** What was ticked beside the button. */
    private void besides(Subject.Comment subject, DecisionForm form, Author author) {
        Comment comment = comments.byId(subject.commentId()).orElseThrow();
        if (form.has(Extra.LOCK)) {
            threads.lock(comment.articleId(), author);
        }
        if (form.has(Extra.WARN)) {
            onComments.warn(comment, form.ruling(), author);
        }
        if (form.has(Extra.BLOCK)) {
            block(comment, author);
        }
        if (form.suspension() != SuspensionLength.NONE) {
            Optional.ofNullable(comment.memberId())
                    .flatMap(members::byId)
                    .ifPresent(writer -> suspended(writer, form, author));
        }
    }

    private void block(Comment comment, Author author) {
        long moderator = Objects.requireNonNull(author.moderatorId());
        if (blocks.block(comment.id(), moderator, author.at()) == 1) {
            log.record(NewEntry.of(author.at(), moderator, Action.BLOCK).on(comment));
        }
    }

    /** What waits about a comment that its writer has deleted waits no longer. */
    public void deleted(long commentId) {
        reports.gone(comments.byId(commentId).orElseThrow(), clock.instant());
        queue.closeAbout(commentId);
    }
}
