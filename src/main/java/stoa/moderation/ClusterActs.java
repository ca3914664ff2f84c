package stoa.moderation;

import java.util.Objects;
import stoa.discussion.Articles;
import stoa.moderation.NewDecision.Author;
import stoa.queue.QueueItem;
import stoa.queue.QueueItems;

/** The act of deciding about comments that belong together. */
public final class ClusterActs {
    private final Clusterings clusters;
    private final QueueItems queue;
    private final Articles articles;
    private final Deciding deciding;
    private final ModerationLog log;

    public ClusterActs(
            Clusterings clusters, QueueItems queue, Articles articles, Deciding deciding, ModerationLog log) {
        this.clusters = clusters;
        this.queue = queue;
        this.articles = articles;
        this.deciding = deciding;
        this.log = log;
    }

    /** Each is hidden, or all are left as they are; answers whether it was done: not where somebody else was faster. */
    boolean perform(QueueItem item, DeskForm form, Author author) {
        long cluster = Objects.requireNonNull(item.clusterId());
        if (queue.close(item.id()) == 0) {
            return false;
        }
        if (form.act() == DeskForm.Act.HIDE) {
            // in the order in which everyone takes them, so that nobody waits for one who waits for them
            clusters.open(cluster).stream()
                    .map(Clusterings.Next::articleId)
                    .distinct()
                    .sorted()
                    .forEach(articles::locked);
            clusters.open(cluster).forEach(comment -> deciding.hide(comment.id(), form.ruling(), author));
        } else {
            log.record(NewEntry.of(author.at(), author.moderatorId(), Action.KEEP)
                    .saying("%d comments that seemed to belong together".formatted(clusters.size(cluster))));
        }
        clusters.settle(cluster, author.at());
        return true;
    }
}
