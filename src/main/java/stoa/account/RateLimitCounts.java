package stoa.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import stoa.database.Locks;

/** The counts of rate limits, by the hash of an {@link Attempt}. */
public interface RateLimitCounts extends SqlObject {
    /**
     * How often in a row, and when last.
     *
     * @param beforeAt when the one before the last was; null for the first
     */
    record Count(int times, Instant lastAt, @Nullable Instant beforeAt) {}

    /** Keeps others from counting the same until the transaction ends. */
    default void lock(String subject) {
        Locks.take(getHandle(), subject);
    }

    @SqlQuery("select times, last_at, before_at from attempt where subject = :subject")
    Optional<Count> of(@Bind("subject") String subject);

    /** To be called with the lock held. */
    default void set(String subject, Count count) {
        if (change(subject, count) == 0) {
            add(subject, count);
        }
    }

    @SqlUpdate("update attempt set times = :times, last_at = :lastAt, before_at = :beforeAt where subject = :subject")
    int change(@Bind("subject") String subject, @BindMethods Count count);

    @SqlUpdate("""
            insert into attempt (subject, times, last_at, before_at) values (:subject, :times, :lastAt, :beforeAt)
            """)
    void add(@Bind("subject") String subject, @BindMethods Count count);

    /** As if the last had not been. */
    @SqlUpdate("""
            update attempt set times = times - 1, last_at = coalesce(before_at, last_at)
            where subject = :subject and times > 0
            """)
    void giveBack(@Bind("subject") String subject);

    @SqlUpdate("delete from attempt where subject = :subject")
    void forget(@Bind("subject") String subject);

    /** Some of those that count for nothing any more, in the order in which they are locked. */
    default List<String> outdated(Instant now, int most) {
        return outdated(now.minus(RateLimit.LONGEST_MEMORY), RateLimit.future(now), most).stream()
                .sorted()
                .toList();
    }

    @SqlQuery("""
            select subject from attempt where last_at < :before or last_at > :after order by last_at limit :most
            """)
    List<String> outdated(@Bind("before") Instant before, @Bind("after") Instant after, @Bind("most") int most);

    /** Those of them that have not been tried again meanwhile. */
    default void forgetOutdated(List<String> subjects, Instant now) {
        forgetOutdated(subjects, now.minus(RateLimit.LONGEST_MEMORY), RateLimit.future(now));
    }

    @SqlBatch("delete from attempt where subject = :subject and (last_at < :before or last_at > :after)")
    void forgetOutdated(
            @Bind("subject") List<String> subjects, @Bind("before") Instant before, @Bind("after") Instant after);
}
