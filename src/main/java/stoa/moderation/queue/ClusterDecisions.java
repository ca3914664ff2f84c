package stoa.moderation.queue;

import java.util.Objects;
import stoa.discussion.Articles;
import stoa.moderation.decision.Decisions;
import stoa.moderation.decision.NewDecision.Author;
import stoa.moderation.log.Action;
import stoa.moderation.log.ModerationLog;
import stoa.moderation.log.NewEntry;
import stoa.platform.Platform;
import stoa.queue.QueueItem;
import stoa.queue.QueueItems;

/** The act of decisions about comments that belong together. */
public final class ClusterDecisions {
    private final Clusterings clusters;
    private final QueueItems queue;
    private final Articles articles;
    private final Decisions decisions;
    private final ModerationLog log;

    public ClusterDecisions(Platform platform, Decisions decisions) {
        this.clusters = platform.store(Clusterings.class);
        this.queue = platform.store(QueueItems.class);
        this.articles = platform.store(Articles.class);
        this.decisions = decisions;
        this.log = platform.store(ModerationLog.class);
    }

    /** Each is hidden, or all are left as they are; answers whether it was done: not where somebody else was faster. */
    boolean perform(QueueItem item, DeskForm form, Author author) {
        long cluster = Objects.requireNonNull(item.subject().clusterId());
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
            clusters.open(cluster).forEach(comment -> decisions.hide(comment.id(), form.ruling(), author));
        } else {
            log.record(NewEntry.of(author.at(), author.moderatorId(), Action.KEEP)
                    .saying("%d comments that seemed to belong together".formatted(clusters.size(cluster))));
        }
        clusters.settle(cluster, author.at());
        return true;
    }
}
