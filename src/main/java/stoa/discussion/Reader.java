package stoa.discussion;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stoa.account.Role;

/**
 * For whom a thread is shown: what they may do, and what in it is theirs.
 *
 * @param own how much longer each comment of theirs can be edited, by its number
 * @param thanked the numbers of the comments they thank for
 * @param addresses the private address of the comment that they come to, by its number; of others none
 */
public record Reader(Role role, Sort sort, Map<Long, EditTimeLeft> own, Set<Long> thanked, Map<Long, URI> addresses) {
    /** One of all who may do the same and have nothing of their own there. */
    static Reader any(Role role, Sort sort) {
        return new Reader(role, sort, Map.of(), Set.of(), Map.of());
    }

    public boolean moderates() {
        return role.includes(Role.MODERATOR);
    }

    public boolean wrote(Comment comment) {
        return own.containsKey(comment.id());
    }

    /** One that waits for a moderator is seen by whoever wrote it. */
    public boolean sees(Comment comment) {
        return comment.isVisible() || (comment.isHeld() && wrote(comment));
    }

    public EditTimeLeft editTime(Comment comment) {
        return own.getOrDefault(comment.id(), EditTimeLeft.OVER);
    }

    public boolean mayThank(Comment comment) {
        return role.includes(Role.MEMBER) && !wrote(comment);
    }

    public boolean thanksFor(Comment comment) {
        return thanked.contains(comment.id());
    }

    public @Nullable URI address(Comment comment) {
        return addresses.get(comment.id());
    }
}
