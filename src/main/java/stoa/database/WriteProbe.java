package stoa.database;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoa.logging.KnownFailure;

/**
 * The probe whether the database can be written to: seen by what becomes of transactions, and found out by a row that comes
 * and goes.
 */
public final class WriteProbe {
    private static final Logger LOG = LoggerFactory.getLogger(WriteProbe.class);

    /** In nanoseconds: whoever asks within this time is told the same. */
    private static final long SHARED = 1_000_000_000;

    /**
     * As {@link #SHARED}, while it cannot be written to: to try in vain costs the embedded database that it is opened
     * again.
     */
    private static final long SHARED_IN_TROUBLE = 10 * SHARED;

    /** In bytes. With less, what failed is not tried again: a sync may take as much. */
    private static final long LEAST_ROOM = 16 << 20;

    private static final Set<KnownFailure> TROUBLES =
            EnumSet.of(KnownFailure.DISK_FULL, KnownFailure.READ_ONLY, KnownFailure.DATABASE_GONE);

    private static final String UNKNOWN = "the database did not take it";

    private final Supplier<OptionalLong> freeBytes;
    private final LongSupplier nanos;
    private final ReentrantLock trying = new ReentrantLock();
    private volatile Optional<String> trouble = Optional.empty();
    private long triedAt;

    /** A row that comes and goes. */
    public interface Trials {
        @SqlUpdate("insert into write_trial (tried_at) values (current_timestamp)")
        @GetGeneratedKeys("id")
        long add();

        @SqlUpdate("delete from write_trial where id = :id")
        void remove(@Bind("id") long id);
    }

    public WriteProbe(Supplier<OptionalLong> freeBytes, LongSupplier nanos) {
        this.freeBytes = freeBytes;
        this.nanos = nanos;
        this.triedAt = nanos.getAsLong() - SHARED_IN_TROUBLE;
    }

    /** Why it could not be written to when that was last tried by anyone; empty where it could. */
    Optional<String> trouble() {
        return trouble;
    }

    /** What a transaction wrote is kept. */
    void worked() {
        trouble = Optional.empty();
    }

    /** Answers whether the failure of a transaction means that no other could be kept either. */
    boolean sees(Throwable failure) {
        Optional<KnownFailure> kind = KnownFailure.of(failure).filter(TROUBLES::contains);
        boolean isOne = kind.isPresent() || failure instanceof NotKeptException;
        if (isOne) {
            trouble = Optional.of(kind.map(KnownFailure::toString).orElse(UNKNOWN));
        }
        return isOne;
    }

    /** As {@link #trouble}, found out now, or a moment ago for somebody else. Nobody waits for what another tries. */
    public Optional<String> find(Transactions transactions, Trials trials) {
        if (trying.tryLock()) {
            try {
                long now = nanos.getAsLong();
                if (now - triedAt >= (trouble.isEmpty() ? SHARED : SHARED_IN_TROUBLE)) {
                    triedAt = now;
                    tryIt(transactions, trials);
                }
            } finally {
                trying.unlock();
            }
        }
        return trouble;
    }

    private void tryIt(Transactions transactions, Trials trials) {
        if (trouble.isPresent() && freeBytes.get().orElse(LEAST_ROOM) < LEAST_ROOM) {
            return;
        }
        try {
            transactions.run(() -> {
                trials.remove(trials.add());
                return trials;
            });
            worked();
        } catch (Exception e) {
            LOG.warn("The database cannot be written to", e);
            if (!sees(e)) {
                trouble = Optional.of(
                        KnownFailure.of(e).map(KnownFailure::toString).orElse(UNKNOWN));
            }
        }
    }
}
