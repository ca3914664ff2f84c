package stoa.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stoa.account.RateLimit;
import stoa.database.Transactions;
import stoa.mail.Outbox;

/**
 * Writes letters of notices when they are due: one of all that are unread and still to be told, of one kind, about one
 * article, to one member.
 */
public final class NoticeEmails {
    /** Between rounds the forum may be stopped, and other letters be sent. */
    private static final int ROUND = 200;

    /** That one letter tells of; others are for the next one. */
    private static final int MOST = 200;

    /** What is older is no news, as after a time without a mail server. */
    private static final Duration OLDEST = Duration.ofDays(3);

    private final Notices notices;
    private final NoticeChoices choices;
    private final Outbox outbox;
    private final Transactions transactions;
    private final NoticeEmailText paper;
    private final Clock clock;

    public NoticeEmails(
            Notices notices,
            NoticeChoices choices,
            Outbox outbox,
            Transactions transactions,
            NoticeEmailText paper,
            Clock clock) {
        this.notices = notices;
        this.choices = choices;
        this.outbox = outbox;
        this.transactions = transactions;
        this.paper = paper;
        this.clock = clock;
    }

    /** Answers whether there may be more. */
    public boolean writeDue() throws Exception {
        Instant now = clock.instant();
        List<DueNotice> due = new ArrayList<>(notices.due(now, ROUND));
        // of before a clock was set back: none waits for longer than letters are gathered
        due.addAll(notices.dueAfter(RateLimit.future(now.plus(Notifier.GATHERING)), ROUND));
        Set<DueNotice.Bundle> bundles = new LinkedHashSet<>();
        due.forEach(notice -> bundles.add(notice.bundle()));
        for (DueNotice.Bundle bundle : bundles) {
            transactions.run(() -> write(bundle, now));
        }
        return due.size() >= ROUND;
    }

    private DueNotice.Bundle write(DueNotice.Bundle bundle, Instant now) {
        List<Long> taken = take(bundle);
        Optional<Recipient> recipient = choices.recipient(bundle.memberId(), bundle.kind());
        if (taken.isEmpty() || recipient.isEmpty()) {
            return bundle;
        }
        List<Notice> told = notices.tellable(taken, now.minus(OLDEST));
        if (!told.isEmpty()) {
            long letter = outbox.add(paper.of(told, bundle, recipient.get(), now));
            notices.toldIn(letter, told.stream().map(Notice::id).toList());
        }
        return bundle;
    }

    /** Those of the bundle that no other node has taken; also the ones that are not due yet. */
    private List<Long> take(DueNotice.Bundle bundle) {
        List<Long> unsent = notices.unsent(bundle.memberId(), bundle.articleId()).stream()
                .filter(notice -> notice.bundle().equals(bundle))
                .map(DueNotice::id)
                .limit(MOST)
                .toList();
        int[] counts = unsent.isEmpty() ? new int[0] : notices.take(unsent);
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                taken.add(unsent.get(i));
            }
        }
        return taken;
    }

    /**
     * Whether what the letter says may still be said; to be asked within the transaction that takes it to be sent. Where a
     * comment in it is not to be seen any more, the letter goes, and the rest of it is told in a new one.
     */
    public boolean stillStands(long letterId) {
        if (!notices.isOutdated(letterId)) {
            return true;
        }
        notices.tellAgain(letterId, clock.instant());
        outbox.remove(letterId);
        return false;
    }
}
