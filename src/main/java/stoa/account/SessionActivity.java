package stoa.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoa.database.Transactions;
import stoa.text.Dates;

/** The activity of sessions: notes that one is in use, at most once an hour, so that reading pages rarely writes. */
public final class SessionActivity {
    private static final Logger LOG = LoggerFactory.getLogger(SessionActivity.class);

    private static final Duration OFTEN_ENOUGH = Duration.ofHours(1);

    /** Of those beyond it, some are looked up again before the hour is over. */
    private static final int MOST_KNOWN = 100_000;

    private final Sessions sessions;
    private final Transactions transactions;
    private final Clock clock;

    /** When each was noted, by the hash of its token. */
    private final Cache<String, Instant> noted =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    public SessionActivity(Sessions sessions, Transactions transactions, Clock clock) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Not to be called within a transaction. Where it cannot be written down, whoever reads is not bothered with that. */
    void note(String tokenHash) {
        Instant now = clock.instant();
        Instant last = noted.getIfPresent(tokenHash);
        if (last == null || !Dates.isRecent(last, OFTEN_ENOUGH, now)) {
            noted.put(tokenHash, now);
            try {
                write(tokenHash, now, now.minus(OFTEN_ENOUGH));
            } catch (Exception e) {
                LOG.debug("That a session is in use could not be noted", e);
            }
        }
    }

    /** Ends a session that was found to be over, so that it stays so where the clock is set back. */
    void noteEnd(String tokenHash) {
        try {
            if (sessions.id(tokenHash).isPresent()) {
                transactions.run(() -> {
                    sessions.end(tokenHash);
                    return tokenHash;
                });
            }
        } catch (Exception e) {
            LOG.debug("That a session is over could not be noted", e);
        }
    }

    private void write(String tokenHash, Instant now, Instant before) throws Exception {
        if (sessions.wasSeenBefore(tokenHash, before)) {
            transactions.run(() -> {
                sessions.seen(tokenHash, now);
                return tokenHash;
            });
        }
    }
}
