package stoa.moderation.queue;

import java.util.Optional;
import stoa.discussion.Articles;
import stoa.moderation.decision.DecisionForm;
import stoa.moderation.decision.Decisions;
import stoa.moderation.decision.NewDecision.Author;
import stoa.moderation.log.Action;
import stoa.moderation.log.ModerationLog;
import stoa.moderation.log.NewEntry;
import stoa.platform.Platform;
import stoa.queue.QueueItem;
import stoa.queue.QueueItems;
import stoa.queue.Subject;

/**
 * The act of deciding about what waits. Comments that belong together are one item, and decided about one by one. To be
 * called within a transaction.
 */
final class DeskDecisions {
    private final Decisions decisions;
    private final Clusterings clusters;
    private final QueueItems queue;
    private final Articles articles;
    private final ModerationLog log;

    DeskDecisions(Platform platform, Decisions decisions) {
        this.decisions = decisions;
        this.clusters = platform.store(Clusterings.class);
        this.queue = platform.store(QueueItems.class);
        this.articles = platform.store(Articles.class);
        this.log = platform.store(ModerationLog.class);
    }

    /**
     * The item as it is once nobody else can decide about it; empty where somebody just did. What it is about is held before
     * anything else, as everyone does who reports it or decides about it.
     */
    Optional<QueueItem> hold(QueueItem item) {
        Long article = item.subject().articleId();
        if (article != null) {
            articles.locked(article);
        }
        return queue.byId(item.id());
    }

    /** Of an item that is held; answers whether it was done: not where somebody else was faster. */
    boolean decide(QueueItem item, DecisionForm form, Author author) {
        if (!(item.subject() instanceof Subject.Cluster cluster)) {
            return decisions.decide(item.subject(), form, author);
        }
        if (queue.close(item.id()) == 0) {
            return false;
        }
        if (form.act() == DecisionForm.Act.HIDE) {
            hideAll(cluster, form, author);
        } else {
            log.record(NewEntry.of(author.at(), author.moderatorId(), Action.KEEP)
                    .saying("%d comments that seemed to belong together"
                            .formatted(clusters.size(cluster.clusterId()))));
        }
        clusters.settle(cluster.clusterId(), author.at());
        return true;
    }

    /** In the order in which everyone locks articles, so that nobody waits for one who waits for them. */
    private void hideAll(Subject.Cluster cluster, DecisionForm form, Author author) {
        clusters.open(cluster.clusterId()).stream()
                .map(Clusterings.Next::articleId)
                .distinct()
                .sorted()
                .forEach(articles::locked);
        clusters.open(cluster.clusterId())
                .forEach(comment ->
                        decisions.decide(new Subject.Comment(comment.id(), comment.articleId()), form, author));
    }
}
