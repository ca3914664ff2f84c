package stoa.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import stoa.account.Accounts;
import stoa.account.ForumKeys;
import stoa.account.Member;
import stoa.account.Visit;
import stoa.database.Transactions;
import stoa.logging.Counts;
import stoa.mail.Backlog;
import stoa.mail.Outbox;
import stoa.mail.OutboxUpkeep;
import stoa.mail.PeriodicThread;
import stoa.mail.Sender;
import stoa.mail.Smtp;
import stoa.platform.Platform;

/** What members are told: notices on the site, and emails, which leave on a thread of their own. */
public final class Notifications implements AutoCloseable {
    /** Between looks for letters that have come due; one that is put in is seen at once. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Platform platform;
    private final Accounts accounts;
    private final @Nullable Smtp smtp;
    private final Transactions transactions;
    private final Clock clock;
    private final Outbox outbox;
    private final Notices notices;
    private final Follows follows;
    private final NoticeChoices choices;
    private final StopKeys stopKeys;
    private final Followers followers;
    private final PeriodicThread rounds;
    private final PeriodicThread news;
    private final Counts done = new Counts(Sender.SENT, Sender.GIVEN_UP);

    /** Nothing is sent before {@link #start}, nor ever where there is no mail server. */
    public Notifications(Platform platform, Accounts accounts, @Nullable Smtp smtp) throws Exception {
        this.platform = platform;
        this.accounts = accounts;
        this.smtp = smtp;
        this.transactions = platform.transactions();
        this.clock = platform.clock();
        this.outbox = platform.store(Outbox.class);
        this.notices = platform.store(Notices.class);
        this.follows = platform.store(Follows.class);
        this.choices = platform.store(NoticeChoices.class);
        ForumKeys keys = platform.store(ForumKeys.class);
        this.stopKeys = new StopKeys(transactions.run(() -> keys.current(ForumKeys.STOP, clock.instant())));
        this.followers = new Followers(follows, notices, platform.store(PendingFollowerNotices.class), transactions);
        this.rounds = new PeriodicThread("Letters", PAUSE, round(smtp));
        this.news = new PeriodicThread("News for followers", PAUSE, followers::tellMore);
        platform.database().onChange(Outbox.CHANGE, rounds::wake);
        platform.database().onChange(PendingFollowerNotices.CHANGE, news::wake);
    }

    /** Where no server takes letters, none is written of notices: those are on the site. */
    private Callable<Boolean> round(@Nullable Smtp server) {
        OutboxUpkeep housekeeping = new OutboxUpkeep(outbox, transactions, clock, done);
        if (server == null) {
            return () -> {
                housekeeping.run();
                return false;
            };
        }
        NoticeEmailText paper = new NoticeEmailText(accounts.site(), stopKeys, platform.pages(), platform.plain());
        NoticeEmails letters = new NoticeEmails(notices, choices, outbox, transactions, paper, clock);
        Digests digests = new Digests(platform.store(Week.class), choices, outbox, transactions, paper, clock);
        Sender sender =
                new Sender(outbox, transactions, server, accounts.site().address(), clock, letters::stillStands, done);
        return () -> {
            housekeeping.run();
            boolean moreNotices = letters.writeDue();
            boolean moreDigests = digests.writeDue();
            return sender.sendDue() || moreNotices || moreDigests;
        };
    }

    /** What has become of letters. */
    public Counts done() {
        return done;
    }

    public void start() {
        news.start();
        rounds.start();
    }

    /** Tells all that is to be told, and writes and sends what is due, now. */
    public void go() throws Exception {
        news.go();
        rounds.go();
    }

    /** The letter that is being sent is finished first. */
    @Override
    public void close() {
        news.close();
        rounds.close();
    }

    public Notifier notifier() {
        return new Notifier(notices, follows, followers, choices, accounts.members());
    }

    public int unread(Member member) {
        return notices.unread(member.id(), Visit.MOST_UNREAD);
    }

    /** What staff should know about letters. */
    public List<String> sentences() {
        Backlog backlog = outbox.backlog();
        List<String> sentences = new ArrayList<>();
        if (backlog.waiting() > 0) {
            sentences.add(backlog.waitingWords()
                    + (smtp == null ? ": no mail server is set (STOA_SMTP_HOST)." : " to be sent."));
        }
        if (backlog.givenUp() > 0) {
            sentences.add(backlog.givenUpWords()
                    + " in the last 30 days: refused by a server, or waiting for longer than three days.");
        }
        return sentences;
    }

    public InboxController inbox() {
        return new InboxController(notices, clock, platform.pages());
    }

    public NoticeChoiceController choices() {
        return new NoticeChoiceController(choices, clock, platform.pages());
    }

    public StopController stop() {
        return new StopController(stopKeys, choices, clock, platform.pages());
    }
}
