package stoa.discussion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment with what hangs below it, as it is shown.
 *
 * @param hidden how many removed comments it stands for; 0 for one that is shown
 * @param parent the comment it answers, where that needs saying: from the second level on
 * @param depth 1 at the top level
 * @param replies below it; from the deepest level on all that answers it, directly or not, is in one list
 */
public record Branch(Comment comment, int hidden, @Nullable NamedComment parent, int depth, List<Branch> replies) {
    public boolean isTombstone() {
        return hidden > 0;
    }

    /** Comments to be seen below this one. */
    public int size() {
        return replies.stream()
                .mapToInt(reply -> reply.size() + (reply.isTombstone() ? 0 : 1))
                .sum();
    }
}
