package stoa.account;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;
import stoa.database.Transactions;

/**
 * The key of visitor hashes. It is replaced when its time is over: what was made with the old one stands
 * for nobody any more, and is taken out of the database by those who keep it.
 */
public final class VisitorHashKey implements Supplier<String> {
    /** What it is called where its changes are told. */
    public static final String CHANGE = "trace-key";

    private final ForumKeys keys;
    private final Transactions transactions;
    private final Duration lifetime;
    private final Clock clock;
    private volatile String key;
    private volatile boolean outdated;

    /** The key is the same on every node. */
    public VisitorHashKey(ForumKeys keys, Transactions transactions, Duration lifetime, Clock clock) throws Exception {
        this.keys = keys;
        this.transactions = transactions;
        this.lifetime = lifetime;
        this.clock = clock;
        this.key = read();
    }

    private String read() throws Exception {
        return transactions.run(() -> keys.current(ForumKeys.TRACE, clock.instant()));
    }

    /** The old one goes on to be used where the database does not answer: error pages need one too. */
    @Override
    public String get() {
        if (outdated) {
            try {
                key = keys.find(ForumKeys.TRACE).orElse(key);
                outdated = false;
            } catch (JdbiException e) {
                return key;
            }
        }
        return key;
    }

    /** It may have been replaced, here or on another node. */
    public void forget() {
        outdated = true;
    }

    boolean isOld() {
        return keys.madeAt(ForumKeys.TRACE)
                .filter(made -> made.isBefore(clock.instant().minus(lifetime)))
                .isPresent();
    }

    /** Answers with 0 where its time is not over; to be called within a transaction. */
    int replaceIfOld() {
        return keys.replace(ForumKeys.TRACE, Secrets.token(), clock.instant().minus(lifetime), clock.instant());
    }
}
