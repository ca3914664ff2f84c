package stoa.moderation;

import java.util.List;
import java.util.function.Supplier;
import stoa.account.Accounts;
import stoa.discussion.Discussion;
import stoa.moderation.decision.StandingController;
import stoa.moderation.decision.StatusController;
import stoa.moderation.log.LogController;
import stoa.moderation.queue.BatchController;
import stoa.moderation.queue.DeskController;
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
        this.lookup = moderation.queue().lookup();
    }

    public ModerationController comments() {
        return new ModerationController(platform, lookup, moderation.decisions());
    }

    public CommentListController all() {
        return new CommentListController(platform);
    }

    public DeskController desk() {
        return moderation.queue().desk(aboutEmails, transparency);
    }

    public BatchController batches() {
        return moderation.queue().batches();
    }

    public LogController log() {
        return new LogController(platform);
    }

    public ReportController reports() {
        return moderation.reporting().pages(accounts.rateLimits());
    }

    public StatusController status() {
        return moderation.decisions().status(discussion.ownership());
    }

    public StandingController standing() {
        return moderation.decisions().standing();
    }

    public ThreadController threads() {
        return new ThreadController(platform, lookup, moderation.decisions().threads());
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
        return transparency.pages();
    }
}
