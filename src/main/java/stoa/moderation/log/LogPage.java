package stoa.moderation.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.account.SiteChoice;

/**
 * The log as it is shown.
 *
 * @param more whether there are older entries
 * @param actors whose entries can be asked for alone; empty where names are not told
 * @param openness who may read it
 * @param chosen by whom that was said and when; null if nobody ever did
 */
public record LogPage(
        LogFilter filter,
        List<LogEntry> entries,
        boolean more,
        List<ModerationLog.Actor> actors,
        LogReaders openness,
        @Nullable SiteChoice chosen) {
    static final String PATH = "/moderation/log";

    static final String FEED = PATH + "/feed";

    /** The address of what comes after these. */
    public String olderPath() {
        return filter.path(PATH)
                + (filter.isEmpty() ? "?" : "&")
                + "before="
                + entries.get(entries.size() - 1).id();
    }

    /** Empty where there is none. */
    public String feedPath() {
        return openness.isOpen() ? filter.path(FEED) : "";
    }

    public boolean isBy(ModerationLog.Actor actor) {
        return filter.by() != null && filter.by() == actor.id();
    }
}
