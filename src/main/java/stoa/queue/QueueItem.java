package stoa.queue;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item of the moderation queue: something that waits for a decision.
 */
public record QueueItem(long id, Kind kind, Subject subject, int urgency, Instant openedAt) {
    static QueueItem ofRow(
            long id,
            Kind kind,
            @Nullable Long commentId,
            @Nullable Long articleId,
            @Nullable Long decisionId,
            @Nullable Long clusterId,
            int urgency,
            Instant openedAt) {
        return new QueueItem(id, kind, subject(commentId, articleId, decisionId, clusterId), urgency, openedAt);
    }

    /** Of the columns of a row, of which an item has those that tell what it is about. */
    public static Subject subject(
            @Nullable Long commentId, @Nullable Long articleId, @Nullable Long decisionId, @Nullable Long clusterId) {
        if (clusterId != null) {
            return new Subject.Cluster(clusterId);
        }
        if (decisionId != null) {
            return new Subject.Appealed(decisionId, commentId, articleId);
        }
        Long article = Objects.requireNonNull(articleId);
        return commentId == null ? new Subject.Article(article) : new Subject.Comment(commentId, article);
    }

    /** Why something waits. */
    public enum Kind {
        HELD("waiting"),
        REPORTED("reported"),
        APPEALED("appeal"),
        /** Comments that belong together by evidence. */
        CLUSTER("together");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As it stands on a badge. */
        public String words() {
            return words;
        }
    }
}
