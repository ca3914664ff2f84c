package stoa.moderation;

import java.util.List;
import java.util.function.Supplier;
import stoa.account.Accounts;
import stoa.discussion.Discussion;
import stoa.mail.Outbox;
import stoa.notice.Notifier;
import stoa.platform.Platform;
import stoa.screening.Screening;

/** How what is said here is moderated: the rules, the decisions, and who is told of them. */
public final class Moderation {
    private final Platform platform;
    private final Accounts accounts;
    private final Notifier notifier;
    private final ModerationStores stores;
    private final CaseEmails letters;
    private final ReportAnswers answers;
    private final Deciding deciding;
    private final Suspending suspending;
    private final Threads threads;
    private final Screening screening;

    public Moderation(Platform platform, Accounts accounts, Notifier notifier, Screening screening) {
        this.platform = platform;
        this.accounts = accounts;
        this.notifier = notifier;
        this.stores = new ModerationStores(platform);
        this.letters = new CaseEmails(
                platform.store(Outbox.class),
                stores.members(),
                accounts.site(),
                platform.clock(),
                platform.pages(),
                platform.plain());
        this.answers = new ReportAnswers(stores.reports(), letters);
        this.deciding = new Deciding(stores, answers, notifier, platform.clock());
        this.suspending = new Suspending(stores.members(), stores.decisions(), letters, stores.log());
        this.threads = new Threads(stores.articles(), stores.comments(), stores.branches(), stores.log());
        this.screening = screening;
    }

    /** The supplier tells what staff should know about emails. */
    public ModerationPages pages(Discussion discussion, Supplier<List<String>> aboutEmails) {
        return new ModerationPages(this, platform, accounts, discussion, aboutEmails);
    }

    public Deciding deciding() {
        return deciding;
    }

    public Suspending suspending() {
        return suspending;
    }

    public ClusterSearch clusters() {
        return new ClusterSearch(
                stores.clusterings(), stores.queue(), platform.transactions(), accounts.site(), platform.clock());
    }

    ModerationStores stores() {
        return stores;
    }

    Screening screening() {
        return screening;
    }

    Threads threads() {
        return threads;
    }

    Appealing appealing() {
        return new Appealing(stores.decisions(), stores.queue(), platform.clock());
    }

    Reporting reporting() {
        return new Reporting(stores.reports(), stores.queue(), stores.members(), letters);
    }

    Undoing undoing() {
        return new Undoing(stores, answers, notifier);
    }

    DeskActs acts() {
        AppealActs appeals = new AppealActs(stores, deciding, suspending, notifier);
        ClusterActs clusters =
                new ClusterActs(stores.clusterings(), stores.queue(), stores.articles(), deciding, stores.log());
        return new DeskActs(stores, deciding, suspending, threads, answers, appeals, clusters);
    }
}
