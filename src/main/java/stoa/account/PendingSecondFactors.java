package stoa.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Sign-ins that wait for the second factor, by the hash of what their browser holds. */
public interface PendingSecondFactors {
    @SqlUpdate("""
            insert into half_way (token_hash, member_id, return_to, expires_at)
            values (:hash, :member, :returnTo, :expiry)
            """)
    void add(
            @Bind("hash") String tokenHash,
            @Bind("member") long memberId,
            @Bind("returnTo") String returnTo,
            @Bind("expiry") Instant expiry);

    @SqlQuery("select member_id, return_to from half_way where token_hash = :hash and expires_at > :now")
    Optional<PendingSecondFactor> find(@Bind("hash") String tokenHash, @Bind("now") Instant now);

    @SqlUpdate("delete from half_way where token_hash = :hash")
    void end(@Bind("hash") String tokenHash);

    @SqlUpdate("update half_way set expires_at = :latest where expires_at > :latest")
    void endBy(@Bind("latest") Instant latest);

    @SqlUpdate("delete from half_way where expires_at <= :now")
    void forgetExpired(@Bind("now") Instant now);
}
