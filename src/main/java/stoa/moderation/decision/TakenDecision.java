package stoa.moderation.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a comment, as one of a batch.
 *
 * @param waitedSince since when somebody had waited for it; null where nobody had
 */
public record TakenDecision(
        long id,
        Decision.Act action,
        long commentId,
        FoundBy found,
        Instant decidedAt,
        @Nullable Instant waitedSince,
        long articleId,
        String authorName,
        String articleTitle) {
    public String path() {
        return "/comments/" + commentId;
    }

    /** As it follows the writer's name. */
    public String words() {
        return switch (action) {
            case HIDE -> "hidden";
            case APPROVE -> "let out";
            case KEEP -> "left as it is";
            case WARN -> "writer warned";
            case SUSPEND -> "writer suspended";
        };
    }
}
