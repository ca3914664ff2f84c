package stoa.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What browsers were asked about passkeys and have not answered yet. */
public interface PasskeyChallenges {
    @SqlUpdate("""
            insert into passkey_challenge (challenge, browser_hash, purpose, member_id, visitor, request, expires_at)
            values (:challenge, :browserHash, :purpose, :memberId, :visitor, :request, :expiresAt)
            """)
    void add(@BindMethods PasskeyChallenge challenge);

    @SqlQuery("""
            select challenge, browser_hash, purpose, member_id, visitor, request, expires_at from passkey_challenge
            where challenge = :challenge and expires_at > :now
            """)
    Optional<PasskeyChallenge> find(@Bind("challenge") String challenge, @Bind("now") Instant now);

    /** 1 for whoever comes first. */
    @SqlUpdate("delete from passkey_challenge where challenge = :challenge")
    int take(@Bind("challenge") String challenge);

    @SqlUpdate("update passkey_challenge set expires_at = :latest where expires_at > :latest")
    void endBy(@Bind("latest") Instant latest);

    @SqlUpdate("delete from passkey_challenge where expires_at <= :now")
    void forgetExpired(@Bind("now") Instant now);
}
