package stoa;

import java.time.Clock;
import stoa.account.Setup;
import stoa.account.Site;
import stoa.account.TraceKey;
import stoa.database.Database;
import stoa.discussion.Posting;
import stoa.http.Assets;
import stoa.text.Markdown;

/** What a forum has behind its pages. */
record Backstage(
        Settings settings,
        Clock clock,
        Database database,
        Assets assets,
        Site site,
        Correspondence correspondence,
        Moderation moderation,
        Posting posting,
        Markdown markdown,
        Setup setup,
        TraceKey traceKey,
        Upkeep upkeep)
        implements AutoCloseable {
    /** The letter that is being sent is finished first. */
    @Override
    public void close() {
        try (database) {
            upkeep.close();
            correspondence.close();
        }
    }
}
