package stoa.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item of the moderation queue: something that waits for a decision.
 *
 * @param commentId that it is about; null for an article that was reported, or a member who appeals
 * @param articleId null where it is about a member alone
 * @param decisionId the one that is appealed against; else null
 * @param clusterId of comments that belong together; else null
 */
public record QueueItem(
        long id,
        Kind kind,
        @Nullable Long commentId,
        @Nullable Long articleId,
        @Nullable Long decisionId,
        @Nullable Long clusterId,
        int urgency,
        Instant openedAt) {
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
