package stoa.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Role;
import stoa.discussion.Reason;

/**
 * One line of the log: who did what to which comment or to whom, when and why.
 *
 * @param actor who did it; none for one who has left since, or for whoever has the machine
 * @param commentId none where it is not about a comment, as is what follows from it
 * @param subject to whom it was done; none for one who has left since, or where it is not about a member
 * @param role that was given
 * @param detail what else everyone may read
 * @param note for moderators only
 * @param seal the hash of the entry and of the seal before it
 */
public record LogEntry(
        long id,
        Instant at,
        @Nullable String actor,
        Action action,
        @Nullable Long commentId,
        @Nullable String author,
        @Nullable String articleTitle,
        @Nullable String slug,
        @Nullable String subject,
        @Nullable Role role,
        @Nullable Reason reason,
        @Nullable String detail,
        @Nullable String note,
        @Nullable String seal) {
    public String who() {
        return actor == null ? Member.FORMER : actor;
    }

    /** Whether it is about a member rather than a comment or an article. */
    public boolean isAboutMember() {
        return action == Action.SUSPEND || action == Action.LIFT || action == Action.SCOPE;
    }

    public String whom() {
        return subject == null ? Member.FORMER : subject;
    }
}
