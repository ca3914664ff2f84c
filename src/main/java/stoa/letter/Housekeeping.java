package stoa.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoa.database.Transactions;
import stoa.logging.Counts;

/** What keeps the outbox in order, also where no server takes letters. */
public final class Housekeeping {
    /** Whoever waited three days for a letter has found another way. */
    static final Duration OLDEST = Duration.ofDays(3);

    /** For how long it is known that a letter was sent, though not what was in it. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Duration PAUSE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;
    private final Counts done;
    private Instant next = Instant.MIN;

    public Housekeeping(Outbox outbox, Transactions transactions, Clock clock, Counts done) {
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
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        int old = transactions.run(() -> {
            outbox.takeBack(now);
            outbox.forgetOlder(now.minus(KEPT));
            return outbox.giveUpOlder(now.minus(OLDEST));
        });
        done.add(Sender.GIVEN_UP, old);
        if (old > 0) {
            LOG.warn("{} letters older than three days were given up", old);
        }
    }
}
