package stoa.moderation.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import stoa.account.Role;
import stoa.account.Secrets;
import stoa.discussion.Comment;
import stoa.policy.Reason;

/**
 * An entry on its way into the log.
 *
 * @param at to the microsecond, as it is kept: what is sealed is compared with that
 * @param memberId who did it; null where software did, or whoever has the machine
 * @param subjectId to whom it was done, where it is about a member
 * @param detail what else everyone may read, as it stands at the end of the sentence
 * @param note for moderators only
 */
public record NewEntry(
        Instant at,
        @Nullable Long memberId,
        Action action,
        @Nullable Long commentId,
        @Nullable Long articleId,
        @Nullable Long subjectId,
        @Nullable Role role,
        @Nullable Reason reason,
        @Nullable String detail,
        @Nullable String note) {
    public NewEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public static NewEntry of(Instant at, @Nullable Long memberId, Action action) {
        return new NewEntry(at, memberId, action, null, null, null, null, null, null, null);
    }

    public NewEntry on(Comment comment) {
        return new NewEntry(
                at, memberId, action, comment.id(), comment.articleId(), subjectId, role, reason, detail, note);
    }

    public NewEntry onArticle(long id) {
        return new NewEntry(at, memberId, action, commentId, id, subjectId, role, reason, detail, note);
    }

    public NewEntry to(long subject) {
        return new NewEntry(at, memberId, action, commentId, articleId, subject, role, reason, detail, note);
    }

    NewEntry as(Role newRole) {
        return new NewEntry(at, memberId, action, commentId, articleId, subjectId, newRole, reason, detail, note);
    }

    public NewEntry because(@Nullable Reason why, @Nullable String words) {
        return new NewEntry(at, memberId, action, commentId, articleId, subjectId, role, why, detail, words);
    }

    public NewEntry saying(String words) {
        return new NewEntry(at, memberId, action, commentId, articleId, subjectId, role, reason, words, note);
    }

    /** What is sealed: everything, in one line; of the note, which not everyone may read, the hash. */
    String says() {
        StringJoiner line = new StringJoiner("; ");
        line.add(at.toString()).add(action.name());
        add(line, "by", memberId);
        add(line, "comment", commentId);
        add(line, "article", articleId);
        add(line, "member", subjectId);
        add(line, "role", role);
        add(line, "reason", reason);
        add(line, "detail", detail);
        add(line, "note", note == null ? null : Secrets.hash(note));
        return line.toString();
    }

    private static void add(StringJoiner line, String name, @Nullable Object value) {
        if (value != null) {
            line.add(name + " " + value);
        }
    }
}
