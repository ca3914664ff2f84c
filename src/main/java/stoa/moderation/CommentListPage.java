package stoa.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of comments as it is shown.
 *
 * @param more whether there are older ones
 * @param done the comment that was just decided about
 */
public record CommentListPage(
        CommentFilter filter,
        List<CommentRow> rows,
        boolean more,
        @Nullable CommentRow done) {}
