package stoa.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.account.Role;
import stoa.text.HtmlSize;

/**
 * What is known of a comment, of any state, before it is read: enough to say how much of a page it takes. That is the same
 * for all who read, so that a page ends at the same comment for each of them.
 *
 * @param text bytes of its markup
 * @param role of its author, if that is a member
 * @param answered the name of whoever wrote what it answers; null where it answers nothing
 */
record Outline(
        long id,
        int branch,
        int text,
        String author,
        @Nullable Role role,
        @Nullable Instant editedAt,
        int thanks,
        @Nullable String answered) {
    /** Bytes of markup around the text for a member, who may thank; moderators find one link instead of another. */
    private static final int PLAIN = 660;

    /** Who wrote it: in the heading, and spoken with what can be done. */
    private static final int TIMES_NAMED = 5;

    private static final int TIMES_NUMBERED = 8;

    /** A link to a member's page, without the name in its address. */
    private static final int MEMBER = 30;

    /** What stands beside the names of moderators, without its word. */
    private static final int BADGE = 30;

    /** Another such, of whoever wrote the article, which only administrators do. */
    private static final int AUTHOR = 34;

    private static final int EDITED = 115;

    /** How many thank, and the longer words for taking that back. */
    private static final int THANKED = 100;

    /** Says whom it answers, and stands in a list with what else does. */
    private static final int ANSWER = 160;

    /** Bytes that it takes on a page, at most and about. */
    int size() {
        int number = Long.toString(id).length();
        int name = HtmlSize.of(author);
        int size = PLAIN + text + TIMES_NAMED * name + TIMES_NUMBERED * number;
        if (role != null) {
            size += MEMBER + HtmlSize.inAddress(author) + badges(role);
        }
        if (editedAt != null) {
            size += EDITED + name + number;
        }
        if (answered != null) {
            size += ANSWER + HtmlSize.of(answered) + number;
        }
        return size + (thanks > 0 ? THANKED : 0);
    }

    private static int badges(Role role) {
        int staff = role.includes(Role.MODERATOR) ? BADGE + role.words().length() : 0;
        return staff + (role.includes(Role.ADMINISTRATOR) ? AUTHOR : 0);
    }
}
