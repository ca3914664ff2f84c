package stoa.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The desk as it is shown.
 *
 * @param more whether there are older ones
 * @param done the comment that was just decided about
 */
public record DeskPage(
        DeskFilter filter,
        List<DeskRow> rows,
        boolean more,
        @Nullable DeskRow done) {}
