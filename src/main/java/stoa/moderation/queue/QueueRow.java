package stoa.moderation.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.queue.QueueItem;
import stoa.queue.Subject;
import stoa.text.TypedText;

/**
 * An item of the queue as one row of the desk.
 *
 * @param who wrote the comment, or is the member who appeals, or how many comments belong together; null for an article
 *     that was reported
 * @param body the beginning of the comment's Markdown, or of the evidence for a cluster; null where it is about neither
 * @param slug null where it is about a member alone, as is the title
 */
public record QueueRow(
        long id,
        QueueItem.Kind kind,
        Subject subject,
        int urgency,
        Instant openedAt,
        @Nullable String who,
        @Nullable String body,
        @Nullable String slug,
        @Nullable String title) {
    /** In code points. */
    private static final int BRIEF = 160;

    static QueueRow ofRow(
            long id,
            QueueItem.Kind kind,
            @Nullable Long commentId,
            @Nullable Long articleId,
            @Nullable Long decisionId,
            @Nullable Long clusterId,
            int urgency,
            Instant openedAt,
            @Nullable String who,
            @Nullable String body,
            @Nullable String slug,
            @Nullable String title) {
        Subject subject = QueueItem.subject(commentId, articleId, decisionId, clusterId);
        return new QueueRow(id, kind, subject, urgency, openedAt, who, body, slug, title);
    }

    /** The beginning of what it is about. */
    public String brief() {
        if (body == null) {
            return subject.commentId() == null && title != null ? "The article itself" : "A suspension";
        }
        return TypedText.beginning(TypedText.line(body), BRIEF);
    }

    public String path() {
        return "/moderation?at=" + id;
    }
}
