package stoa.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stoa.database.Transactions;
import stoa.mail.Outbox;

/** Writes a letter a week, to those who want it, of what was new; none where nothing was. */
public final class Digests {
    private static final Duration WEEK = Duration.ofDays(7);

    /** What one tells of at most: one that was due while the forum was stopped tells of no month. */
    private static final Duration LONGEST = Duration.ofDays(8);

    private static final int ROUND = 100;
    private static final int MOST_BUSIEST = 5;
    private static final int MOST_FOLLOWED = 10;

    private final Week week;
    private final NoticeChoices choices;
    private final Outbox outbox;
    private final Transactions transactions;
    private final NoticeEmailText paper;
    private final Clock clock;

    public Digests(
            Week week,
            NoticeChoices choices,
            Outbox outbox,
            Transactions transactions,
            NoticeEmailText paper,
            Clock clock) {
        this.week = week;
        this.choices = choices;
        this.outbox = outbox;
        this.transactions = transactions;
        this.paper = paper;
        this.clock = clock;
    }

    /** Answers whether there may be more. */
    public boolean writeDue() throws Exception {
        Instant now = clock.instant();
        List<NoticeChoices.DueDigest> due = choices.dueDigests(now.minus(WEEK), ROUND);
        for (NoticeChoices.DueDigest one : due) {
            transactions.run(() -> write(one, now));
        }
        return due.size() == ROUND;
    }

    private NoticeChoices.DueDigest write(NoticeChoices.DueDigest due, Instant now) {
        Optional<Recipient> recipient = choices.recipient(due.memberId(), NoticeChoice.DIGEST);
        if (choices.takeDigest(due.memberId(), due.lastAt(), now) == 1 && recipient.isPresent()) {
            Instant longest = now.minus(LONGEST);
            Instant since = due.lastAt().isAfter(longest) ? due.lastAt() : longest;
            List<BusyArticle> busiest = week.busiest(since, MOST_BUSIEST);
            List<BusyArticle> followed = week.followed(due.memberId(), since, MOST_FOLLOWED);
            if (!busiest.isEmpty() || !followed.isEmpty()) {
                outbox.add(paper.of(busiest, followed, recipient.get(), now));
            }
        }
        return due;
    }
}
