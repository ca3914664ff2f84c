package stoa.moderation;

import java.util.List;
import java.util.function.Supplier;
import stoa.account.Accounts;
import stoa.discussion.Discussion;
import stoa.moderation.decision.BatchUndo;
import stoa.moderation.decision.Decisions;
import stoa.moderation.decision.Suspensions;
import stoa.moderation.queue.ClusterSearch;
import stoa.moderation.queue.DeskDecisions;
import stoa.moderation.reporting.CaseEmails;
import stoa.moderation.reporting.ReportAnswers;
import stoa.moderation.reporting.Reporting;
import stoa.notice.Notifier;
import stoa.platform.Platform;
import stoa.screening.Screening;

/** Moderation, made of its rooms: reports, decisions, the queue, and who is told of them. */
public final class Moderation {
    private final Platform platform;
    private final Accounts accounts;
    private final Notifier notifier;
    private final Screening screening;
    private final CaseEmails emails;
    private final ReportAnswers answers;
    private final Decisions decisions;
    private final Suspensions suspensions;

    public Moderation(Platform platform, Accounts accounts, Notifier notifier, Screening screening) {
        this.platform = platform;
        this.accounts = accounts;
        this.notifier = notifier;
        this.screening = screening;
        this.emails = new CaseEmails(platform, accounts.site());
        this.answers = new ReportAnswers(platform, emails);
        this.suspensions = new Suspensions(platform, emails);
        this.decisions = new Decisions(platform, answers, suspensions, notifier);
    }

    /** The supplier tells what staff should know about emails. */
    public ModerationPages pages(Discussion discussion, Supplier<List<String>> aboutEmails) {
        return new ModerationPages(this, platform, accounts, discussion, aboutEmails);
    }

    public Decisions decisions() {
        return decisions;
    }

    public Suspensions suspensions() {
        return suspensions;
    }

    public ClusterSearch clusters() {
        return new ClusterSearch(platform, accounts.site());
    }

    Screening screening() {
        return screening;
    }

    Reporting reporting() {
        return new Reporting(platform, emails);
    }

    BatchUndo undo() {
        return new BatchUndo(platform, answers, notifier);
    }

    DeskDecisions deskDecisions() {
        return new DeskDecisions(platform, decisions);
    }
}
