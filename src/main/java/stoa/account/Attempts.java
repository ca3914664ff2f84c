package stoa.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What has been tried again and again, counted by the trace of a {@link Try}. */
public interface Attempts {
    /** How often in a row, and when last. */
    record Count(int times, Instant lastAt) {}

    @SqlQuery("select times, last_at from attempt where subject = :subject")
    Optional<Count> of(@Bind("subject") String subject);

    default void count(String subject, Instant now) {
        if (countAgain(subject, now) == 0) {
            countFirst(subject, now);
        }
    }

    @SqlUpdate("update attempt set times = times + 1, last_at = :now where subject = :subject")
    int countAgain(@Bind("subject") String subject, @Bind("now") Instant now);

    /** Of two first ones at the same time, one may go uncounted. */
    @SqlUpdate("""
            insert into attempt (subject, times, last_at)
            select cast(:subject as varchar(64)), 1, cast(:now as timestamp(6) with time zone)
            where not exists (select 1 from attempt where subject = :subject)
            on conflict do nothing
            """)
    void countFirst(@Bind("subject") String subject, @Bind("now") Instant now);

    @SqlUpdate("delete from attempt where subject = :subject")
    void forget(@Bind("subject") String subject);

    @SqlUpdate("delete from attempt where last_at < :before")
    void forgetBefore(@Bind("before") Instant before);
}
