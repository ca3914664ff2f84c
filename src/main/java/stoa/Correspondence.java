package stoa;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.OwnKeys;
import stoa.account.Site;
import stoa.account.Visit;
import stoa.database.Database;
import stoa.discussion.Articles;
import stoa.discussion.Comments;
import stoa.letter.Backlog;
import stoa.letter.Housekeeping;
import stoa.letter.Outbox;
import stoa.letter.Rounds;
import stoa.letter.Sender;
import stoa.letter.Smtp;
import stoa.logging.Counts;
import stoa.notice.ChoiceController;
import stoa.notice.Choices;
import stoa.notice.Digests;
import stoa.notice.FollowController;
import stoa.notice.Followers;
import stoa.notice.Follows;
import stoa.notice.InboxController;
import stoa.notice.NoticeLetters;
import stoa.notice.Notices;
import stoa.notice.Paper;
import stoa.notice.Spreading;
import stoa.notice.StopController;
import stoa.notice.StopKeys;
import stoa.notice.Telling;
import stoa.notice.Week;
import stoa.pages.Templates;

/** All that tells members something: notices, and letters, which leave on a thread of their own. */
final class Correspondence implements AutoCloseable {
    /** Between looks for letters that have come due; one that is put in is seen at once. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Database database;
    private final @Nullable Smtp smtp;
    private final Site site;
    private final Clock clock;
    private final Templates templates;
    private final Outbox outbox;
    private final Notices notices;
    private final Follows follows;
    private final Choices choices;
    private final StopKeys stopKeys;
    private final Followers followers;
    private final Rounds rounds;
    private final Rounds news;
    private final Counts done = new Counts(Sender.SENT, Sender.GIVEN_UP);

    /** Nothing is sent before {@link #start}. */
    Correspondence(Database database, @Nullable Smtp smtp, Site site, Clock clock, Templates templates)
            throws Exception {
        this.database = database;
        this.smtp = smtp;
        this.site = site;
        this.clock = clock;
        this.templates = templates;
        this.outbox = database.store(Outbox.class);
        this.notices = database.store(Notices.class);
        this.follows = database.store(Follows.class);
        this.choices = database.store(Choices.class);
        OwnKeys keys = database.store(OwnKeys.class);
        this.stopKeys = new StopKeys(database.transactions().run(() -> keys.current(OwnKeys.STOP, clock.instant())));
        this.followers = new Followers(follows, notices, database.store(Spreading.class), database.transactions());
        this.rounds = new Rounds("Letters", PAUSE, round(smtp));
        this.news = new Rounds("News for followers", PAUSE, followers::tellMore);
        wake(rounds, Outbox.CHANGE);
        wake(news, Spreading.CHANGE);
    }

    private void wake(Rounds sleeping, String change) {
        database.onChange(
                name -> {
                    if (name.equals(change)) {
                        sleeping.wake();
                    }
                },
                sleeping::wake);
    }

    /** Where no server takes letters, none is written of notices: those are on the site. */
    private Callable<Boolean> round(@Nullable Smtp server) {
        Housekeeping housekeeping = new Housekeeping(outbox, database.transactions(), clock, done);
        if (server == null) {
            return () -> {
                housekeeping.run();
                return false;
            };
        }
        Paper paper = new Paper(site, stopKeys, templates, new stoa.plain.StaticTemplates());
        NoticeLetters letters = new NoticeLetters(notices, choices, outbox, database.transactions(), paper, clock);
        Digests digests =
                new Digests(database.store(Week.class), choices, outbox, database.transactions(), paper, clock);
        Sender sender =
                new Sender(outbox, database.transactions(), server, site.address(), clock, letters::stillStands, done);
        return () -> {
            housekeeping.run();
            boolean moreNotices = letters.writeDue();
            boolean moreDigests = digests.writeDue();
            return sender.sendDue() || moreNotices || moreDigests;
        };
    }

    /** What has become of letters. */
    Counts done() {
        return done;
    }

    void start() {
        news.start();
        rounds.start();
    }

    /** Tells all that is to be told, and writes and sends what is due, now. */
    void go() throws Exception {
        news.go();
        rounds.go();
    }

    /** The letter that is being sent is finished first. */
    @Override
    public void close() {
        news.close();
        rounds.close();
    }

    Telling telling() {
        return new Telling(
                notices, follows, followers, choices, database.store(Comments.class), database.store(Members.class));
    }

    int unread(Member member) {
        return notices.unread(member.id(), Visit.MOST_UNREAD);
    }

    /** What staff should know about letters. */
    List<String> sentences() {
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

    InboxController inbox() {
        return new InboxController(notices, clock, templates);
    }

    FollowController follows(Articles articles) {
        return new FollowController(articles, follows, templates);
    }

    ChoiceController choices() {
        return new ChoiceController(choices, clock, templates);
    }

    StopController stop() {
        return new StopController(stopKeys, choices, clock, templates);
    }
}
