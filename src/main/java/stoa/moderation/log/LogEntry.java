package stoa.moderation.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Role;
import stoa.policy.Reason;

/**
 * One line of the log: who did what to which comment or to whom, when and why.
 *
 * @param actor who did it; null for one who has left since, or for whoever has the machine
 * @param commentId null where it is not about a comment
 * @param author of the comment; null where that is not for whoever reads this
 * @param visible whether it is about a comment that everyone can read
 * @param articleId of the comment, or what it is about
 * @param subject to whom it was done; null for one who has left since, or where it is not about a member
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
        boolean visible,
        @Nullable Long articleId,
        @Nullable String articleTitle,
        @Nullable String slug,
        @Nullable String subject,
        @Nullable Role role,
        @Nullable Reason reason,
        @Nullable String detail,
        @Nullable String note,
        @Nullable String seal) {
    /**
     * Enough to tell seals apart, and too little to make the next one from, so that nobody can find out by trying what a
     * seal was made from.
     */
    private static final int SHOWN_OF_SEAL = 12;

    private static final String STAFF = "Staff";
    private static final String SOMEBODY = "a member";

    public String who() {
        return actor == null ? Member.FORMER : actor;
    }

    /** Whether it is about a member rather than a comment or an article. */
    public boolean isAboutMember() {
        return switch (action) {
            case SUSPEND, LIFT, SCOPE -> true;
            case GRANT, DENY -> commentId == null && articleId == null;
            default -> false;
        };
    }

    public String whom() {
        return subject == null ? Member.FORMER : subject;
    }

    /** As it stands beside the entry. */
    public String shownSeal() {
        return seal == null ? "" : seal.substring(0, Math.min(SHOWN_OF_SEAL, seal.length()));
    }

    /** Where it can be read for ever, above those that are older. */
    public String path() {
        return LogPage.PATH + "?before=" + (id + 1) + "#entry-" + id;
    }

    /**
     * As everyone may read it: of a comment that is hidden, nobody learns who wrote it, and of what was done to a person, to
     * whom.
     */
    LogEntry forEveryone(boolean withNames) {
        return new LogEntry(
                id,
                at,
                withNames ? actor : STAFF,
                action,
                commentId,
                visible && !concernsWriter() ? author : null,
                visible,
                articleId,
                articleTitle,
                slug,
                withNames && isAboutStaff() ? subject : SOMEBODY,
                role,
                reason,
                detail,
                null,
                seal);
    }

    /** Whether it was done to the writer of a comment rather than to the comment. */
    private boolean concernsWriter() {
        return action == Action.WARN || action == Action.BLOCK;
    }

    /** Whether it says who moderates, and what. */
    private boolean isAboutStaff() {
        return action == Action.SCOPE || action == Action.APPOINT || action == Action.INSTALL;
    }
}
