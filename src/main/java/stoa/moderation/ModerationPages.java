package stoa.moderation;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import stoa.account.Accounts;
import stoa.account.StaffSecondFactors;
import stoa.discussion.Discussion;
import stoa.pages.Templates;
import stoa.platform.Platform;

/** The controllers of moderation: the desk, reports, appeals, rules, the log, and what is published about all that. */
public final class ModerationPages {
    private final Moderation moderation;
    private final Platform platform;
    private final Accounts accounts;
    private final Discussion discussion;
    private final Supplier<List<String>> aboutEmails;
    private final ModerationStores stores;
    private final Clock clock;
    private final Templates templates;
    private final DeskActs acts;
    private final LogReadersChoice openness;
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
        this.stores = moderation.stores();
        this.clock = platform.clock();
        this.templates = platform.pages();
        this.acts = moderation.acts();
        this.openness = new LogReadersChoice(stores.choices(), stores.log());
        this.transparency = new Transparency(stores.figures());
        this.lookup = new ScopedLookup(
                stores.articles(),
                stores.comments(),
                stores.queue(),
                stores.desk(),
                stores.batches(),
                stores.members(),
                stores.scopes());
    }

    public ModerationController comments() {
        return new ModerationController(lookup, stores.articles(), moderation.deciding(), clock, templates);
    }

    public CommentListController all() {
        return new CommentListController(stores.all(), stores.articles(), lookup, templates);
    }

    public DeskController desk() {
        DeskNews news = new DeskNews(stores.desk(), stores.scopes(), aboutEmails, transparency, clock);
        return new DeskController(
                platform, stores, lookup, new Cases(stores, clock), acts, new DecidedAlready(stores.decisions()), news);
    }

    public BatchController batches() {
        return new BatchController(platform, stores, lookup, acts, moderation.undoing());
    }

    public LogController log() {
        return new LogController(stores.log(), openness, lookup, clock, templates);
    }

    public ReportController reports() {
        return new ReportController(
                stores.articles(),
                stores.comments(),
                stores.reports(),
                moderation.reporting(),
                accounts.rateLimits(),
                clock,
                templates);
    }

    public StatusController status() {
        return new StatusController(
                stores.articles(),
                stores.comments(),
                stores.decisions(),
                stores.hits(),
                moderation.appealing(),
                discussion.ownership(),
                templates);
    }

    public StandingController standing() {
        return new StandingController(stores.members(), stores.decisions(), moderation.appealing(), templates);
    }

    public ThreadController threads() {
        return new ThreadController(lookup, moderation.threads(), clock);
    }

    public MemberCaseController members() {
        return new MemberCaseController(platform, stores, lookup, moderation.suspending());
    }

    public RulesController rules() {
        return new RulesController(platform, stores, moderation.screening(), discussion.defaults());
    }

    public SecurityController security() {
        return new SecurityController(
                accounts.staffRule(), platform.store(StaffSecondFactors.class), stores.log(), clock, templates);
    }

    public TransparencyController transparency() {
        return new TransparencyController(transparency, openness, templates);
    }
}
