package stoa.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoa.database.Transactions;
import stoa.logging.Counts;

/**
 * The sender of the emails that are due. Several nodes may do so at once: each takes a letter for itself before it sends
 * it, and holds it for longer than that can take, so that nobody is sent the same letter twice. One case stays open, as for
 * everyone who speaks SMTP (RFC 5321, 4.5.5): where this node, or the network, is gone after the server has taken the
 * letter and before that is noted here, it goes out again, under the same Message-ID, by which the receiver can tell.
 */
public final class Sender {
    /** What becomes of letters, as it is counted. */
    public static final String SENT = "sent";

    public static final String GIVEN_UP = "given up";

    /** More than all answers of the slowest server together. */
    static final Duration CLAIM = Duration.ofMinutes(15);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** Of one round: between rounds the forum may be stopped. */
    private static final int ROUND = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final Outbox outbox;
    private final Transactions transactions;
    private final Smtp smtp;
    private final URI site;
    private final Clock clock;
    private final LongPredicate stillStands;
    private final Counts done;
    private boolean away;

    /**
     * The last tells, within the transaction that takes a letter, whether what the letter says may still be said; one that
     * may not has been removed then. What becomes of letters is counted.
     */
    public Sender(
            Outbox outbox,
            Transactions transactions,
            Smtp smtp,
            URI site,
            Clock clock,
            LongPredicate stillStands,
            Counts done) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.smtp = smtp;
        this.site = site;
        this.clock = clock;
        this.stillStands = stillStands;
        this.done = done;
    }

    /** Answers whether there may be more. Where the server cannot be reached, the others wait for the next round. */
    public boolean sendDue() throws Exception {
        List<Long> due = outbox.due(clock.instant(), ROUND);
        boolean more = due.size() == ROUND;
        try (SmtpConnection server = new SmtpConnection(smtp, site)) {
            for (long id : due) {
                Instant claim = clock.instant().plus(CLAIM);
                Optional<Email> taken = take(id, claim);
                if (taken.isPresent() && !send(taken.get(), claim, server)) {
                    return false;
                }
                // what was taken back may have to be written again
                more |= taken.isEmpty();
            }
        }
        return more;
    }

    private Optional<Email> take(long id, Instant claim) throws Exception {
        return transactions.run(
                () -> stillStands.test(id) && outbox.claim(id, claim) == 1 ? outbox.letter(id) : Optional.empty());
    }

    /** Answers whether the server is there. */
    private boolean send(Email letter, Instant claim, SmtpConnection server) throws Exception {
        try {
            server.open();
        } catch (MessagingException e) {
            missServer(e);
            failed(letter, new SmtpFailure(false, "no server"));
            return false;
        }
        away = false;
        // one that slept through its claim has lost the letter to another
        Instant renewed = clock.instant().plus(CLAIM);
        if (transactions.run(() -> outbox.renew(letter.id(), claim, renewed)) == 1) {
            hand(letter, server);
        }
        return true;
    }

    private void hand(Email letter, SmtpConnection server) throws Exception {
        try {
            server.hand(letter, clock.instant());
        } catch (AddressException | IllegalArgumentException e) {
            failed(letter, new SmtpFailure(true, "nobody can have such an address"));
            return;
        } catch (MessagingException e) {
            failed(letter, SmtpFailure.of(e));
            return;
        }
        transactions.run(() -> {
            outbox.sent(letter.id());
            return letter;
        });
        done.add(SENT);
    }

    private void failed(Email letter, SmtpFailure failure) throws Exception {
        Instant next = clock.instant().plus(pause(letter.tries()));
        boolean over = failure.isFinal() || next.isAfter(letter.writtenAt().plus(OutboxUpkeep.OLDEST));
        transactions.run(() -> {
            if (over) {
                outbox.giveUp(letter.id());
            } else {
                outbox.tryAgain(letter.id(), next);
            }
            return letter;
        });
        if (over) {
            done.add(GIVEN_UP);
            LOG.warn(
                    "Letter {} ({}) to someone at {} was given up: {}",
                    letter.id(),
                    letter.kind(),
                    letter.domain(),
                    failure.words());
        }
    }

    /** Said once, until it is there again. */
    private void missServer(MessagingException e) {
        if (!away) {
            LOG.warn("The mail server takes no letters just now: {}", HeaderText.line(String.valueOf(e.getMessage())));
        }
        away = true;
    }

    /** One minute, then twice as long each time. */
    static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 16));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
