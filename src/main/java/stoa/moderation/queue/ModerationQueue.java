package stoa.moderation.queue;

import java.util.List;
import java.util.function.Supplier;
import stoa.account.Site;
import stoa.moderation.decision.Decisions;
import stoa.moderation.transparency.Transparency;
import stoa.platform.Platform;

/** The moderation queue: the desk, batches, and the search for comments that belong together. */
public final class ModerationQueue {
    private final Platform platform;
    private final Decisions decisions;
    private final DeskDecisions deskDecisions;
    private final ScopedLookup lookup;

    public ModerationQueue(Platform platform, Decisions decisions) {
        this.platform = platform;
        this.decisions = decisions;
        this.deskDecisions = new DeskDecisions(platform, decisions);
        this.lookup = new ScopedLookup(platform);
    }

    public ScopedLookup lookup() {
        return lookup;
    }

    /** The supplier tells what staff should know about emails. */
    public DeskController desk(Supplier<List<String>> aboutEmails, Transparency transparency) {
        return new DeskController(platform, lookup, deskDecisions, new DeskNews(platform, aboutEmails, transparency));
    }

    public BatchController batches() {
        return new BatchController(platform, lookup, deskDecisions, decisions.undo());
    }

    public ClusterSearch clusters(Site site) {
        return new ClusterSearch(platform, site);
    }
}
