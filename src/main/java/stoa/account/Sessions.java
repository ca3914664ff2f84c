package stoa.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Who is signed in, by the hash of what their browser holds. A session ends at its expiry, or unused since an idle time. */
public interface Sessions {
    @SqlUpdate("""
            insert into session (token_hash, member_id, browser, created_at, seen_at, expires_at)
            values (:hash, :member, :browser, :now, :now, :expiry)
            """)
    void start(
            @Bind("hash") String tokenHash,
            @Bind("member") long memberId,
            @Bind("browser") String browser,
            @Bind("now") Instant now,
            @Bind("expiry") Instant expiry);

    @SqlQuery("select " + Members.COLUMNS + """
             from session s join member m on m.id = s.member_id
            where s.token_hash = :hash and s.expires_at > :now and s.seen_at > :idle
            """)
    Optional<Member> member(@Bind("hash") String tokenHash, @Bind("now") Instant now, @Bind("idle") Instant idleSince);

    @SqlQuery("select id from session where token_hash = :hash")
    Optional<Long> id(@Bind("hash") String tokenHash);

    /** Last used first. */
    @SqlQuery("""
            select id, browser, created_at, seen_at from session
            where member_id = :member and expires_at > :now and seen_at > :idle
            order by seen_at desc, id desc
            """)
    List<OpenSession> of(@Bind("member") long memberId, @Bind("now") Instant now, @Bind("idle") Instant idleSince);

    @SqlQuery("select exists (select 1 from session where token_hash = :hash and seen_at < :before)")
    boolean wasSeenBefore(@Bind("hash") String tokenHash, @Bind("before") Instant before);

    @SqlUpdate("update session set seen_at = :now where token_hash = :hash and seen_at < :now")
    void seen(@Bind("hash") String tokenHash, @Bind("now") Instant now);

    @SqlUpdate("delete from session where token_hash = :hash")
    void end(@Bind("hash") String tokenHash);

    /** Ends one of this member's, and no one else's. */
    @SqlUpdate("delete from session where id = :id and member_id = :member")
    void end(@Bind("id") long id, @Bind("member") long memberId);

    @SqlUpdate("delete from session where member_id = :member and id <> :id")
    void endOthers(@Bind("id") long id, @Bind("member") long memberId);

    /** As if those that began, or were used, at a time that has not come yet had been so now. */
    @SqlUpdate("""
            update session
            set created_at = least(created_at, :now), seen_at = least(seen_at, :now), expires_at = least(expires_at, :latest)
            where seen_at > :now or expires_at > :latest
            """)
    void endBy(@Bind("now") Instant now, @Bind("latest") Instant latest);

    @SqlUpdate("delete from session where expires_at <= :now or seen_at <= :idle")
    void forgetExpired(@Bind("now") Instant now, @Bind("idle") Instant idleSince);
}
