package stoa.account;

import java.time.Instant;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** On which browsers members have signed in, by the hash of what the browser holds. */
public interface KnownBrowsers {
    @SqlQuery("""
            select exists (select 1 from known_browser
                where browser_hash = :hash and member_id = :member and expires_at > :now)
            """)
    boolean know(@Bind("hash") String hash, @Bind("member") long memberId, @Bind("now") Instant now);

    @SqlUpdate("insert into known_browser (browser_hash, member_id, expires_at) values (:hash, :member, :expiry)")
    void add(@Bind("hash") String hash, @Bind("member") long memberId, @Bind("expiry") Instant expiry);

    /** Those who share a browser stay known on it. */
    @SqlUpdate("update known_browser set browser_hash = :new where browser_hash = :old")
    void rename(@Bind("old") String oldHash, @Bind("new") String newHash);

    @SqlUpdate("delete from known_browser where browser_hash = :hash and member_id = :member")
    void forget(@Bind("hash") String hash, @Bind("member") long memberId);

    @SqlUpdate("delete from known_browser where member_id = :member")
    void forgetAll(@Bind("member") long memberId);

    @SqlUpdate("update known_browser set expires_at = :latest where expires_at > :latest")
    void endBy(@Bind("latest") Instant latest);

    @SqlUpdate("delete from known_browser where expires_at <= :now")
    void forgetExpired(@Bind("now") Instant now);
}
