package stoa.moderation;

import java.util.List;
import java.util.function.Supplier;
import stoa.account.Accounts;
import stoa.discussion.Discussion;
import stoa.moderation.decision.Appeals;
import stoa.moderation.decision.StandingController;
import stoa.moderation.decision.StatusController;
import stoa.moderation.log.LogController;
import stoa.moderation.queue.BatchController;
import stoa.moderation.queue.DeskController;
import stoa.moderation.queue.DeskNews;
import stoa.moderation.queue.ScopedLookup;
import stoa.moderation.reporting.ReportController;
import stoa.moderation.transparency.Transparency;
import stoa.moderation.transparency.TransparencyController;
import stoa.platform.Platform;

/** The controllers of moderation: the desk, reports, appeals, rules, the log, and what is published about all that. */
public final class ModerationPages {
    private final Moderation moderation;
    private final Platform platform;
    private final Accounts accounts;
    private final Discussion discussion;
    private final Supplier<List<String>> aboutEmails;
    private final Transparency transparency;
    private final ScopedLookup lookup;

    ModerationPages(
            Moderation moderation,
            Platform platform,
            Accounts accounts,
            Discussion discussion,
            Supplier<List<String>> aboutEmails) {
        this.moderation = moderation;
        this.platform = platform;
        this.accounts = accounts;
        this.discussion = discussion;
        this.aboutEmails = aboutEmails;
        this.transparency = new Transparency(platform);
        this.lookup = new ScopedLookup(platform);
    }

    public ModerationController comments() {
        return new ModerationController(platform, lookup, moderation.decisions());
    }

    public CommentListController all() {
        return new CommentListController(platform);
    }

    public DeskController desk() {
        DeskNews news = new DeskNews(platform, aboutEmails, transparency);
        return new DeskController(platform, lookup, moderation.deskDecisions(), news);
    }

    public BatchController batches() {
        return new BatchController(platform, lookup, moderation.deskDecisions(), moderation.undo());
    }

    public LogController log() {
        return new LogController(platform);
    }

    public ReportController reports() {
        return new ReportController(platform, moderation.reporting(), accounts.rateLimits());
    }

    public StatusController status() {
        return new StatusController(platform, new Appeals(platform), discussion.ownership());
    }

    public StandingController standing() {
        return new StandingController(platform, new Appeals(platform));
    }

    public ThreadController threads() {
        return new ThreadController(platform, lookup);
    }

    public MemberCaseController members() {
        return new MemberCaseController(platform, lookup, moderation.decisions());
    }

    public RulesController rules() {
        return new RulesController(platform, moderation.screening(), discussion.defaults());
    }

    public SecurityController security() {
        return new SecurityController(platform, accounts.staffRule());
    }

    public TransparencyController transparency() {
        return new TransparencyController(platform, transparency);
    }
}
