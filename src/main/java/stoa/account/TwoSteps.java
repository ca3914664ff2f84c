package stoa.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Who has two-step sign-in. */
public interface TwoSteps {
    @SqlQuery("""
            select member_id, secret, last_step, begun_at, confirmed_at from two_step where member_id = :member
            """)
    Optional<TwoStep> of(@Bind("member") long memberId);

    /** In place of one that was begun and not confirmed. */
    default void begin(long memberId, String secret, Instant now) {
        forgetBegun(memberId);
        add(memberId, secret, now);
    }

    @SqlUpdate("delete from two_step where member_id = :member and confirmed_at is null")
    void forgetBegun(@Bind("member") long memberId);

    /** Of two at the same time, the first one's stays. */
    @SqlUpdate("""
            insert into two_step (member_id, secret, last_step, begun_at)
            select cast(:member as bigint), cast(:secret as varchar(64)), 0, cast(:now as timestamp(6) with time zone)
            where not exists (select 1 from two_step where member_id = :member)
            on conflict do nothing
            """)
    void add(@Bind("member") long memberId, @Bind("secret") String secret, @Bind("now") Instant now);

    /** 1 where it was not on before. */
    @SqlUpdate("update two_step set confirmed_at = :now where member_id = :member and confirmed_at is null")
    int confirm(@Bind("member") long memberId, @Bind("now") Instant now);

    /** 1 where no code of this step or a later one was used since it was known which one was the last. */
    @SqlUpdate("""
            update two_step set last_step = :step
            where member_id = :member and (last_step < :step or (last_step = :last and last_step > :step))
            """)
    int use(@Bind("member") long memberId, @Bind("step") long step, @Bind("last") long lastStep);

    @SqlUpdate("delete from two_step where member_id = :member")
    int remove(@Bind("member") long memberId);
}
