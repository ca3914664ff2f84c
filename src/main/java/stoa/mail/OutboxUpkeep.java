package stoa.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoa.database.Transactions;
import stoa.logging.Counts;
import stoa.text.Dates;

/** The upkeep of the outbox, also where there is no mail server. */
public final class OutboxUpkeep {
    /** Whoever waited three days for a letter has found another way. */
    static final Duration OLDEST = Duration.ofDays(3);

    /** For how long it is known that a letter was sent, though not what was in it. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** Those that may be taken back while they are fresh wait so long before they are sent. */
    private static final Duration LONGEST_FIRST = Duration.ofMinutes(10);

    /** After so many, all pauses are as long. */
    private static final int MOST_TRIES = 10;

    private static final Duration PAUSE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxUpkeep.class);

    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;
    private final Counts done;
    private Instant last = Instant.MIN;

    public OutboxUpkeep(Outbox outbox, Transactions transactions, Clock clock, Counts done) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
        this.done = done;
    }

    /**
     * A claim that has run out was left by a node that is gone. The server has the letter only where the node went between
     * the server's answer and the note of it: so the letter waits again, under the same Message-ID.
     */
    public void run() throws Exception {
        Instant now = clock.instant();
        if (Dates.isRecent(last, PAUSE, now)) {
            return;
        }
        last = now;
        int old = transactions.run(() -> {
            hurry(now);
            outbox.takeBack(now);
            outbox.forgetOlder(now.minus(KEPT));
            return outbox.giveUpOlder(now.minus(OLDEST));
        });
        done.add(Sender.GIVEN_UP, old);
        if (old > 0) {
            LOG.warn("{} letters older than three days were given up", old);
        }
    }

    /** None waits for longer than its next try does, also where the clock was set back. */
    private void hurry(Instant now) {
        outbox.dueBy(0, 0, now.plus(LONGEST_FIRST));
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            outbox.dueBy(tries, tries, now.plus(Sender.pause(tries)));
        }
        outbox.dueBy(MOST_TRIES, Integer.MAX_VALUE, now.plus(Sender.pause(MOST_TRIES)));
        outbox.writtenBy(now);
        outbox.claimedBy(now.plus(Sender.CLAIM));
    }
}
