package stoa.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stoa.account.MemberPath;
import stoa.account.Role;
import stoa.policy.Reason;
import stoa.text.SafeHtml;

/**
 * A comment.
 *
 * @param parentId the comment it answers; null at the top level
 * @param branch the number, within the article, of the top-level comment that this one is or descends from
 * @param role of its author, if that is a member
 * @param hiddenByName of the moderator who hid it
 * @param editedAt when it got its present text; null where that is the one it was posted with
 * @param edits how often that happened
 * @param thanks how many members thank for it
 * @param locked whether a moderator has ended the branch that it is in
 */
public record Comment(
        long id,
        long articleId,
        @Nullable Long parentId,
        int branch,
        @Nullable Long memberId,
        @Nullable Role role,
        String authorName,
        String body,
        SafeHtml bodyHtml,
        Instant postedAt,
        State state,
        @Nullable Reason reason,
        @Nullable String note,
        @Nullable String hiddenByName,
        @Nullable Instant hiddenAt,
        @Nullable Instant editedAt,
        int edits,
        int thanks,
        boolean locked) {
    /** Whether readers see it, and if not, whose doing that is: a rule's, a moderator's or its author's. */
    public enum State {
        VISIBLE,
        /** It waits for a moderator. */
        HELD,
        HIDDEN,
        DELETED;

        /** As it stands in an address, a form or a file, where one that waits is as good as hidden. */
        public String word() {
            return this == HELD ? HIDDEN.word() : name().toLowerCase(Locale.ROOT);
        }

        /** Why a comment in this state is not to be seen, as one sentence; for a visible one there is none. */
        public String fate(@Nullable String hiddenByName, @Nullable Reason reason) {
            return switch (this) {
                case VISIBLE -> "";
                case HELD -> "This comment waits for a moderator.";
                case DELETED -> "This comment was deleted by its author.";
                case HIDDEN ->
                    "This comment was hidden by %s for %s."
                            .formatted(
                                    hiddenByName == null ? "a moderator" : hiddenByName,
                                    (reason == null ? Reason.OTHER : reason).words());
            };
        }

        /** As it stands on a list to choose from. */
        public String label() {
            return name().charAt(0) + word().substring(1);
        }

        /** Each word once. */
        public static List<State> choices() {
            return List.of(VISIBLE, HIDDEN, DELETED);
        }
    }

    public static final int LONGEST = 10_000;

    public boolean isVisible() {
        return state == State.VISIBLE;
    }

    /** By a moderator, or by a rule that says so; not while it only waits. */
    public boolean isHidden() {
        return state == State.HIDDEN;
    }

    /** Whether it waits for a moderator before it is out. */
    public boolean isHeld() {
        return state == State.HELD;
    }

    public boolean isByStaff() {
        return role != null && role.includes(Role.MODERATOR);
    }

    public String path() {
        return "/comments/" + id;
    }

    /** Where its writer reads what has become of it. */
    public String statusPath() {
        return path() + "/status";
    }

    /** Where its author has a page: the address, else empty. */
    public String authorPath() {
        return memberId == null ? "" : MemberPath.of(memberId, authorName);
    }

    public boolean isBy(Article article) {
        return memberId != null && memberId.equals(article.authorId());
    }

    /** Why it is not to be seen, as one sentence; for a visible comment there is none. */
    public String fate() {
        return state.fate(hiddenByName, reason);
    }
}
