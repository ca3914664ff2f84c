package stoa.moderation;

import java.util.List;
import java.util.function.Supplier;
import stoa.account.Accounts;
import stoa.discussion.Discussion;
import stoa.moderation.decision.Decisions;
import stoa.moderation.queue.ClusterSearch;
import stoa.moderation.queue.ModerationQueue;
import stoa.moderation.reporting.Reporting;
import stoa.notice.Notifier;
import stoa.platform.Platform;
import stoa.screening.Screening;

/** Moderation, made of its rooms: reports, decisions, the queue, and the report for everyone. */
public final class Moderation {
    private final Platform platform;
    private final Accounts accounts;
    private final Screening screening;
    private final Reporting reporting;
    private final Decisions decisions;
    private final ModerationQueue queue;

    public Moderation(Platform platform, Accounts accounts, Notifier notifier, Screening screening) {
        this.platform = platform;
        this.accounts = accounts;
        this.screening = screening;
        this.reporting = new Reporting(platform, accounts.site());
        this.decisions = new Decisions(platform, reporting, notifier);
        this.queue = new ModerationQueue(platform, decisions);
    }

    /** The supplier tells what staff should know about emails. */
    public ModerationPages pages(Discussion discussion, Supplier<List<String>> aboutEmails) {
        return new ModerationPages(this, platform, accounts, discussion, aboutEmails);
    }

    public Decisions decisions() {
        return decisions;
    }

    public ClusterSearch clusters() {
        return queue.clusters(accounts.site());
    }

    Screening screening() {
        return screening;
    }

    Reporting reporting() {
        return reporting;
    }

    ModerationQueue queue() {
        return queue;
    }
}
