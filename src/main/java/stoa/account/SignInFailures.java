package stoa.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Wrong passwords, counted by subject: the trace of a name, or of a network address. */
public interface SignInFailures {
    /** How often in a row, and when last. */
    record Count(int failures, Instant lastAt) {}

    @SqlQuery("select failures, last_at from sign_in_failure where subject = :subject")
    Optional<Count> of(@Bind("subject") String subject);

    default void count(String subject, Instant now) {
        if (countAgain(subject, now) == 0) {
            countFirst(subject, now);
        }
    }

    @SqlUpdate("update sign_in_failure set failures = failures + 1, last_at = :now where subject = :subject")
    int countAgain(@Bind("subject") String subject, @Bind("now") Instant now);

    /** Of two first failures at the same time, one may go uncounted. */
    @SqlUpdate("""
            insert into sign_in_failure (subject, failures, last_at)
            select cast(:subject as varchar(80)), 1, cast(:now as timestamp(6) with time zone)
            where not exists (select 1 from sign_in_failure where subject = :subject)
            """)
    void countFirst(@Bind("subject") String subject, @Bind("now") Instant now);

    @SqlUpdate("delete from sign_in_failure where subject = :subject")
    void forget(@Bind("subject") String subject);

    @SqlUpdate("delete from sign_in_failure where last_at < :before")
    void forgetBefore(@Bind("before") Instant before);
}
