package stoa.moderation.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import stoa.account.Site;
import stoa.database.Transactions;
import stoa.moderation.cluster.Cluster;
import stoa.moderation.cluster.Clusters;
import stoa.moderation.cluster.Post;
import stoa.platform.Platform;
import stoa.queue.QueueItems;
import stoa.queue.Urgency;
import stoa.screening.Candidate;
import stoa.screening.Hosts;
import stoa.text.Dates;

/**
 * Looks for comments that belong together by evidence, and puts each cluster before moderators as one matter; it decides
 * nothing. Every thread is looked at to which something came, by whatever way and with whatever dates, so that what was
 * brought in from elsewhere is looked at too; and, from time to time, what was posted lately across all threads.
 */
public final class ClusterSearch {
    /** At a time. */
    private static final int AT_A_TIME = 2_000;

    private static final int MOST_RECENT = 20_000;
    private static final Duration LATELY = Duration.ofDays(30);

    /** Between looks across all threads, of which each takes a second or two on a busy forum. */
    private static final Duration PAUSE = Duration.ofHours(1);

    /** A cluster of which so much is known is the known one, grown. */
    private static final double SAME = 0.8;

    private static final int LONGEST_EVIDENCE = 8_000;

    private final Clusterings clusterings;
    private final QueueItems queue;
    private final Transactions transactions;
    private final Site site;
    private final Clock clock;
    private Instant lastAcross = Instant.MIN;

    ClusterSearch(Platform platform, Site site) {
        this.clusterings = platform.store(Clusterings.class);
        this.queue = platform.store(QueueItems.class);
        this.transactions = platform.transactions();
        this.site = site;
        this.clock = platform.clock();
    }

    /** Looks at some of what came since the last time: there is no hurry, and readers need the processors. */
    public void look() throws Exception {
        List<Clusterings.Next> next = clusterings.next(clusterings.searched(), AT_A_TIME);
        if (next.isEmpty()) {
            return;
        }
        long last = next.get(next.size() - 1).id();
        for (long article :
                next.stream().map(Clusterings.Next::articleId).distinct().toList()) {
            keep(Clusters.in(posts(clusterings.inThread(article, last, Clusterings.MOST_IN_THREAD))));
        }
        if (!Dates.isRecent(lastAcross, PAUSE, clock.instant())) {
            lastAcross = clock.instant();
            keep(Clusters.in(posts(clusterings.since(clock.instant().minus(LATELY), MOST_RECENT))));
        }
        transactions.run(() -> {
            clusterings.searchedTo(last);
            return last;
        });
    }

    private List<Post> posts(List<Clusterings.Compared> comments) {
        return comments.stream().map(this::post).toList();
    }

    /** Links to this site itself say nothing. */
    private Post post(Clusterings.Compared comment) {
        List<String> hosts = Hosts.of(Candidate.links(comment.bodyHtml())).stream()
                .filter(host -> !host.equals(site.address().getHost()))
                .toList();
        return new Post(
                comment.id(),
                comment.articleId(),
                comment.authorName(),
                comment.body(),
                comment.postedAt(),
                comment.network() == null ? "" : comment.network(),
                hosts);
    }

    private void keep(List<Cluster> clusters) throws Exception {
        for (Cluster cluster : clusters) {
            transactions.run(() -> {
                keep(cluster);
                return cluster;
            });
        }
    }

    private void keep(Cluster cluster) {
        clusterings.lock();
        Optional<Clusterings.Known> known = clusterings
                .like(cluster.ids())
                .filter(one -> one.common()
                        >= SAME * Math.min(one.size(), cluster.ids().size()));
        if (known.isEmpty()) {
            long id = clusterings.add(evidence(cluster), cluster.ids().size(), clock.instant());
            clusterings.put(id, cluster.ids());
            queue.openCluster(id, Urgency.CLUSTER, clock.instant());
        } else if (known.get().settledAt() == null
                && cluster.ids().size() >= known.get().size()) {
            clusterings.change(
                    known.get().id(), evidence(cluster), cluster.ids().size());
            clusterings.put(known.get().id(), cluster.ids());
        }
    }

    private static String evidence(Cluster cluster) {
        String all = cluster.evidence().stream()
                .map(one -> one.words() + "\n" + one.chance())
                .collect(Collectors.joining("\n"));
        return all.length() <= LONGEST_EVIDENCE ? all : all.substring(0, LONGEST_EVIDENCE);
    }
}
