package stoa.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log as it is shown.
 *
 * @param only what it tells of; none for everything
 * @param more whether there are older entries
 */
public record LogPage(@Nullable Action only, List<LogEntry> entries, boolean more) {
    /** The address of what comes after these. */
    public String olderPath() {
        return "/moderation/log?only=" + (only == null ? "" : only.word()) + "&before="
                + entries.get(entries.size() - 1).id();
    }
}
