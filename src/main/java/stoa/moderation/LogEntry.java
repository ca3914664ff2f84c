package stoa.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.discussion.Reason;

/** One decision: who did what to which comment, when and why. */
public record LogEntry(
        long id,
        Instant at,
        String moderator,
        Action action,
        long commentId,
        String author,
        String articleTitle,
        @Nullable Reason reason,
        @Nullable String note) {}
