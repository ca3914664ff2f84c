package stoa.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Who is signed in, by the hash of what their browser holds. */
public interface Sessions {
    @SqlUpdate("""
            insert into session (token_hash, member_id, created_at, expires_at)
            values (:hash, :member, :now, :expiry)
            """)
    void start(
            @Bind("hash") String tokenHash,
            @Bind("member") long memberId,
            @Bind("now") Instant now,
            @Bind("expiry") Instant expiry);

    @SqlQuery("select " + Members.COLUMNS + """
             from session s join member m on m.id = s.member_id
            where s.token_hash = :hash and s.expires_at > :now
            """)
    Optional<Member> member(@Bind("hash") String tokenHash, @Bind("now") Instant now);

    @SqlUpdate("delete from session where token_hash = :hash")
    void end(@Bind("hash") String tokenHash);

    @SqlUpdate("delete from session where expires_at <= :now")
    void forgetExpired(@Bind("now") Instant now);
}
