package stoa;

import java.time.Clock;
import java.util.function.Consumer;
import stoa.account.Accounts;
import stoa.account.Member;
import stoa.account.Passwords;
import stoa.account.Site;
import stoa.discussion.Discussion;
import stoa.moderation.Moderation;
import stoa.moderation.log.ModerationLog;
import stoa.notice.Notifications;
import stoa.notice.Notifier;
import stoa.platform.Platform;
import stoa.screening.Screening;

/** The packages of one forum, each made from those below it. */
record Features(
        Accounts accounts,
        Notifications notifications,
        Screening screening,
        Moderation moderation,
        Discussion discussion)
        implements AutoCloseable {
    static Features of(Platform platform, Settings settings, Site site, Passwords passwords) throws Exception {
        ModerationLog log = platform.store(ModerationLog.class);
        Clock clock = platform.clock();
        Consumer<Member> importedComments = member -> log.recordSignIn(clock.instant(), member);
        Accounts accounts =
                new Accounts(platform, site, passwords, settings.conversation().tracesKept(), importedComments);
        Notifications notifications = new Notifications(platform, accounts, settings.smtp());
        Notifier notifier = notifications.notifier();
        Screening screening = new Screening(platform, accounts.members());
        Moderation moderation = new Moderation(platform, accounts, notifier, screening);
        Discussion discussion = new Discussion(platform, accounts, settings.conversation(), screening, notifier);
        return new Features(accounts, notifications, screening, moderation, discussion);
    }

    /** The email that is being sent is finished first. */
    @Override
    public void close() {
        notifications.close();
    }
}
