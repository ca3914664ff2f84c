package stoa.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.policy.Reason;
import stoa.text.TypedText;

/**
 * Something that a member is told about a comment.
 *
 * @param readAt when the member opened it; null if not yet
 * @param authorName of the comment
 * @param body of the comment, its Markdown
 * @param reason why the comment is hidden, if it is
 * @param statement what its author is told about a decision in full, a line for each sentence; of an appeal, the answer
 */
public record Notice(
        long id,
        Kind kind,
        Instant at,
        @Nullable Instant readAt,
        long commentId,
        String authorName,
        String body,
        @Nullable Reason reason,
        @Nullable String statement,
        String title,
        String slug) {
    /** Why someone is told. */
    public enum Kind {
        ANSWER(NoticeChoice.ANSWER),
        MENTION(NoticeChoice.MENTION),
        FOLLOWED(NoticeChoice.FOLLOWED),
        HIDDEN(NoticeChoice.DECISION),
        RESTORED(NoticeChoice.DECISION),
        APPROVED(NoticeChoice.DECISION),
        WARNED(NoticeChoice.DECISION),
        /** An appeal was decided, and the comment stays hidden. */
        UPHELD(NoticeChoice.DECISION);

        private final NoticeChoice letter;

        Kind(NoticeChoice letter) {
            this.letter = letter;
        }

        /** The kind of letter that tells of it. */
        NoticeChoice letter() {
            return letter;
        }
    }

    /** In code points: enough to know what it is about; the rest is on the site. */
    private static final int EXCERPT = 600;

    /** In a list. */
    private static final int BRIEF = 200;

    public boolean isRead() {
        return readAt != null;
    }

    public boolean isDecision() {
        return kind.letter() == NoticeChoice.DECISION;
    }

    /** What happened, as it follows the author's name, or stands alone for a decision. */
    public String words() {
        return switch (kind) {
            case ANSWER -> "answered your comment";
            case MENTION -> "mentioned you";
            case FOLLOWED -> "wrote a comment";
            case HIDDEN ->
                "Your comment was hidden for %s.".formatted((reason == null ? Reason.OTHER : reason).words());
            case RESTORED -> "Your comment was hidden and is visible again.";
            case APPROVED -> "Your comment has waited for a moderator and is out now.";
            case WARNED -> "You were warned because of your comment.";
            case UPHELD -> "Your appeal was decided: the comment stays hidden.";
        };
    }

    /** What its author is told in full of a decision; nothing of anything else. */
    public List<String> statementLines() {
        return statement == null || !isDecision()
                ? List.of()
                : statement.lines().toList();
    }

    /** The beginning of the comment. */
    public String excerpt() {
        return TypedText.beginning(body, EXCERPT);
    }

    /** The same, shorter and on one line. */
    public String brief() {
        return TypedText.beginning(TypedText.line(body), BRIEF);
    }

    /** Where the comment is, or what was decided about it. */
    public String path() {
        boolean limits = kind == Kind.HIDDEN || kind == Kind.WARNED || kind == Kind.UPHELD;
        return "/comments/" + commentId + (limits ? "/status" : "");
    }
}
