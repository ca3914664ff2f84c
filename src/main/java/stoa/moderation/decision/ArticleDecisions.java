package stoa.moderation.decision;

import java.util.Optional;
import stoa.moderation.decision.NewDecision.Author;
import stoa.moderation.log.Action;
import stoa.moderation.log.ModerationLog;
import stoa.moderation.log.NewEntry;
import stoa.moderation.reporting.ReportAnswers;
import stoa.platform.Platform;
import stoa.queue.QueueItem;
import stoa.queue.QueueItems;

/**
 * The act of deciding about an article that was reported itself. Each answers whether it was done: not where somebody else
 * was faster.
 */
final class ArticleDecisions {
    private static final String PUT_RIGHT = "The article was looked at, and what was wrong with it was put right.";

    private final DecisionRecords records;
    private final QueueItems queue;
    private final ReportAnswers reports;
    private final ModerationLog log;

    ArticleDecisions(Platform platform, ReportAnswers reports) {
        this.records = platform.store(DecisionRecords.class);
        this.queue = platform.store(QueueItems.class);
        this.reports = reports;
        this.log = platform.store(ModerationLog.class);
    }

    /** Nothing is wrong with it. */
    boolean keep(long articleId, String answer, Author author) {
        if (!closed(articleId, author)) {
            return false;
        }
        reports.rejectedOnArticle(articleId, answer, author.at());
        return true;
    }

    /** Something was done about it. */
    boolean settle(long articleId, String answer, Author author) {
        if (!closed(articleId, author)) {
            return false;
        }
        reports.upheldOnArticle(articleId, answer.isEmpty() ? PUT_RIGHT : answer, author.at());
        return true;
    }

    private boolean closed(long articleId, Author author) {
        Optional<QueueItem> item = queue.aboutArticle(articleId);
        if (item.isEmpty() || queue.close(item.get().id()) == 0) {
            return false;
        }
        records.add(NewDecision.about(item.get(), author));
        log.record(NewEntry.of(author.at(), author.moderatorId(), Action.KEEP).onArticle(articleId));
        return true;
    }
}
