package stoa.moderation.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.policy.Reason;

/**
 * What somebody found wrong with a comment or an article.
 *
 * @param commentId null where it is about the article itself
 * @param law which one is broken, or why; empty where the reason is another
 * @param name of who reports; empty where none was given
 * @param weight in hundredths of a report; 0 for one more by the same person
 * @param upheld whether it was found right; null while it waits
 * @param outcome what was decided, in words for who reports
 */
public record Report(
        long id,
        @Nullable Long commentId,
        long articleId,
        Reason reason,
        String law,
        String words,
        String name,
        String email,
        @Nullable Long memberId,
        int weight,
        Instant reportedAt,
        @Nullable Instant decidedAt,
        @Nullable Boolean upheld,
        String outcome) {
    /** Of one whose reports count in full. */
    static final int WHOLE = 100;

    public boolean isOpen() {
        return decidedAt == null;
    }

    /** As moderators are told it, empty where it counts in full. */
    public String weightWords() {
        if (weight == 0) {
            return "by someone who has reported this already: counts once";
        }
        return weight >= WHOLE ? "" : "counts %d %%: earlier reports from there were without ground".formatted(weight);
    }
}
