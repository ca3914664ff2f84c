package stoa.moderation.decision;

import java.util.Optional;
import stoa.discussion.Articles;
import stoa.discussion.Comment;
import stoa.discussion.Comments;
import stoa.moderation.decision.Decision.Act;
import stoa.moderation.decision.NewDecision.Author;
import stoa.moderation.log.Action;
import stoa.moderation.log.ModerationLog;
import stoa.moderation.log.NewEntry;
import stoa.moderation.reporting.ReportAnswers;
import stoa.notice.Notice;
import stoa.notice.Notifier;
import stoa.platform.Platform;
import stoa.queue.QueueItem;
import stoa.queue.QueueItems;
import stoa.screening.Candidate;
import stoa.screening.Facts;
import stoa.screening.Hosts;
import stoa.screening.RuleHits;

/**
 * The act of deciding about a comment, with all that follows from it: what readers see, the log, what the writer and those
 * who reported it are told. Each is to be called within a transaction, and answers whether it was done: not where somebody
 * else was faster.
 */
final class CommentDecisions {
    private final Articles articles;
    private final Comments comments;
    private final DecisionRecords records;
    private final QueueItems queue;
    private final ReportAnswers reports;
    private final RuleHits hits;
    private final Facts facts;
    private final Notifier notifier;
    private final ModerationLog log;

    CommentDecisions(Platform platform, ReportAnswers reports, Notifier notifier) {
        this.articles = platform.store(Articles.class);
        this.comments = platform.store(Comments.class);
        this.records = platform.store(DecisionRecords.class);
        this.queue = platform.store(QueueItems.class);
        this.reports = reports;
        this.hits = platform.store(RuleHits.class);
        this.facts = platform.store(Facts.class);
        this.notifier = notifier;
        this.log = platform.store(ModerationLog.class);
    }

    /** Hides a comment that is to be seen, or that waits. */
    boolean hide(long id, Ruling ruling, Author author) {
        Comment comment = held(id);
        if (comments.hide(id, ruling.reason(), ruling.note(), author.moderatorId(), author.at()) == 0) {
            return false;
        }
        articles.count(comment.articleId(), comment.isVisible() ? -1 : 0, 0);
        Optional<QueueItem> item = queue.about(id);
        FoundBy found = found(item);
        String statement = Statement.ofHiding(ruling, found, author.moderatorId() == null);
        records.add(NewDecision.about(
                        comment, Act.HIDE, found, item.map(QueueItem::openedAt).orElse(null), author)
                .because(ruling, statement));
        hits.decided(id, false);
        reports.upheld(comment, ruling.reason(), author.at());
        queue.closeAbout(id);
        notifier.decided(comments.noticed(comment), author.moderatorId(), Notice.Kind.HIDDEN, author.at());
        log.record(entry(author, Action.HIDE, comment).because(ruling.reason(), ruling.note()));
        return true;
    }

    /** Puts a comment that a moderator has hidden back in its place. */
    boolean restore(long id, Author author) {
        Comment comment = held(id);
        if (!comment.isHidden() || comments.restore(id) == 0) {
            return false;
        }
        articles.count(comment.articleId(), 1, 0);
        records.liftHiding(id, author.at());
        queue.closeAbout(id);
        notifier.decided(comments.noticed(comment), author.moderatorId(), Notice.Kind.RESTORED, author.at());
        log.record(entry(author, Action.RESTORE, comment));
        return true;
    }

    /** Lets a comment out that waits. */
    boolean approve(long id, Author author) {
        Comment comment = held(id);
        if (!comment.isHeld() || comments.restore(id) == 0) {
            return false;
        }
        articles.count(comment.articleId(), 1, 0);
        Optional<QueueItem> item = queue.about(id);
        records.add(NewDecision.about(
                comment,
                Act.APPROVE,
                FoundBy.SOFTWARE,
                item.map(QueueItem::openedAt).orElse(null),
                author));
        hits.decided(id, true);
        facts.learnHosts(Hosts.of(Candidate.links(comment.bodyHtml())), author.at());
        queue.closeAbout(id);
        notifier.letOut(comments.noticed(comment), author.moderatorId(), author.at());
        log.record(entry(author, Action.APPROVE, comment));
        return true;
    }

    /** Leaves a comment that was reported as it is. */
    boolean keep(long id, String why, Author author) {
        Comment comment = held(id);
        Optional<QueueItem> item = queue.about(id).filter(one -> one.kind() == QueueItem.Kind.REPORTED);
        if (item.isEmpty()) {
            return false;
        }
        records.add(
                NewDecision.about(comment, Act.KEEP, FoundBy.REPORT, item.get().openedAt(), author));
        reports.rejected(comment, why, author.at());
        queue.closeAbout(id);
        log.record(entry(author, Action.KEEP, comment));
        return true;
    }

    /** Tells the writer of a comment that it must not become a habit. */
    void warn(Comment comment, Ruling ruling, Author author) {
        FoundBy found = found(queue.about(comment.id()));
        records.add(NewDecision.about(comment, Act.WARN, found, null, author)
                .because(ruling, Statement.ofWarning(ruling, found)));
        notifier.decided(comments.noticed(comment), author.moderatorId(), Notice.Kind.WARNED, author.at());
        log.record(entry(author, Action.WARN, comment).because(ruling.reason(), ruling.note()));
    }

    /** As it is now, and stays until the transaction ends. */
    Comment held(long id) {
        articles.locked(comments.byId(id).orElseThrow().articleId());
        return comments.byId(id).orElseThrow();
    }

    private static FoundBy found(Optional<QueueItem> item) {
        return item.map(one -> one.kind() == QueueItem.Kind.REPORTED ? FoundBy.REPORT : FoundBy.SOFTWARE)
                .orElse(FoundBy.PERSON);
    }

    private static NewEntry entry(Author author, Action action, Comment comment) {
        return NewEntry.of(author.at(), author.moderatorId(), action).on(comment);
    }
}
