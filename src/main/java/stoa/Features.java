package stoa;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import stoa.account.AccountData;
import stoa.account.Accounts;
import stoa.account.Member;
import stoa.account.Passwords;
import stoa.account.Site;
import stoa.discussion.Discussion;
import stoa.discussion.DiscussionData;
import stoa.mail.MailData;
import stoa.moderation.Moderation;
import stoa.moderation.decision.DecisionData;
import stoa.moderation.log.LogData;
import stoa.moderation.log.ModerationLog;
import stoa.moderation.queue.NoteData;
import stoa.moderation.reporting.ReportData;
import stoa.notice.NoticeData;
import stoa.notice.Notifications;
import stoa.notice.Notifier;
import stoa.platform.PersonalData;
import stoa.platform.Platform;
import stoa.queue.QueueData;
import stoa.screening.Screening;
import stoa.screening.ScreeningData;

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
        Consumer<Member> signIns = member -> log.recordSignIn(clock.instant(), member);
        Accounts accounts =
                new Accounts(platform, site, passwords, settings.conversation().tracesKept(), signIns);
        Notifications notifications = new Notifications(platform, accounts, settings.smtp());
        Notifier notifier = notifications.notifier();
        Screening screening = new Screening(platform, accounts.members());
        Moderation moderation = new Moderation(platform, accounts, notifier, screening);
        Discussion discussion = new Discussion(platform, accounts, settings.conversation(), screening, notifier);
        return new Features(accounts, notifications, screening, moderation, discussion);
    }

    /** What each package keeps about people, those above before those below. */
    List<PersonalData> personalData(Platform platform) {
        return Stream.of(
                        NoteData.class,
                        QueueData.class,
                        DecisionData.class,
                        ReportData.class,
                        LogData.class,
                        NoticeData.class,
                        DiscussionData.class,
                        ScreeningData.class,
                        MailData.class,
                        AccountData.class)
                .<PersonalData>map(platform::store)
                .toList();
    }

    /** The email that is being sent is finished first. */
    @Override
    public void close() {
        notifications.close();
    }
}
