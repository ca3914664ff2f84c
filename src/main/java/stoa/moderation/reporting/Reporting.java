package stoa.moderation.reporting;

import java.util.List;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.RateLimits;
import stoa.account.Site;
import stoa.platform.Platform;
import stoa.policy.Reason;
import stoa.queue.QueueItem;
import stoa.queue.QueueItems;
import stoa.queue.Urgency;
import stoa.text.Dates;

/**
 * The act of reporting: the report is kept, weighed, and put before the moderators. It makes what else there is about
 * reports.
 */
public final class Reporting {
    /** As if each reporter had been right so often before: one report without ground does not say much yet. */
    private static final int TRUST = 3;

    /** Nobody's reports count for nothing. */
    private static final int LEAST = 10;

    private final Reports reports;
    private final QueueItems queue;
    private final Members members;
    private final CaseEmails emails;
    private final ReportAnswers answers;
    private final Platform platform;

    public Reporting(Platform platform, Site site) {
        this.platform = platform;
        this.reports = platform.store(Reports.class);
        this.queue = platform.store(QueueItems.class);
        this.members = platform.store(Members.class);
        this.emails = new CaseEmails(platform, site);
        this.answers = new ReportAnswers(platform, emails);
    }

    public CaseEmails emails() {
        return emails;
    }

    public ReportAnswers answers() {
        return answers;
    }

    public ReportController pages(RateLimits rateLimits) {
        return new ReportController(platform, this, rateLimits);
    }

    /** To be called within a transaction. The path is where whoever reports can follow it. */
    void report(NewReport typed, String path) {
        NewReport report = typed.weighing(weight(typed));
        reports.add(report);
        queue.open(QueueItem.Kind.REPORTED, report.subject(), urgency(report), report.reportedAt());
        acknowledge(report, path);
    }

    /** One more report by the same person is kept, since there may be more to say, and counts for nothing. */
    private int weight(NewReport report) {
        if (reports.isKnown(report)) {
            return 0;
        }
        Reports.Past past = reports.pastOf(report);
        int weight = Report.WHOLE * (past.upheld() + TRUST) / (past.upheld() + past.rejected() + TRUST);
        return Math.max(LEAST, weight);
    }

    private int urgency(NewReport report) {
        if (report.reason() == Reason.ILLEGAL) {
            return Urgency.ILLEGAL;
        }
        List<Report> open = report.commentId() == null
                ? reports.openOnArticle(report.articleId())
                : reports.open(report.commentId());
        return Urgency.ofReports(open.stream().mapToInt(Report::weight).sum());
    }

    /** Without delay (DSA Art. 16(4)). */
    private void acknowledge(NewReport report, String path) {
        CaseEmail letter = new CaseEmail(
                "We have your report",
                List.of(
                        "You reported something on %s (UTC), or somebody did with this address: %s."
                                .formatted(
                                        Dates.words(report.reportedAt()),
                                        report.reason().label()),
                        "A person will look at it and decide; no software does. You are told what was decided, by a letter"
                                + " and on this page:"),
                path);
        if (!report.email().isEmpty()) {
            emails.tell(report.email(), letter);
        } else if (report.memberId() != null) {
            members.byId(report.memberId()).ifPresent((Member member) -> emails.tell(member, letter));
        }
    }
}
