package stoa.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The desk as it is shown.
 *
 * @param more whether there are older ones
 * @param letters what staff should know about letters, in sentences
 * @param done the comment that was just decided about
 */
public record DeskPage(
        DeskFilter filter,
        List<DeskRow> rows,
        boolean more,
        List<String> letters,
        @Nullable DeskRow done) {}
