package stoa.account;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The invitations to become a member, by the hash of their key. */
public interface Invitations {
    /** As many as an administrator can look through. */
    int MOST_SHOWN = 200;

    @SqlUpdate("""
            insert into invitation (key_hash, made_by, made_at, expires_at, most_uses)
            values (:hash, :member, :now, :expiry, :mostUses)
            """)
    void add(
            @Bind("hash") String keyHash,
            @Bind("member") long memberId,
            @Bind("now") Instant now,
            @Bind("expiry") Instant expiry,
            @Bind("mostUses") int mostUses);

    @SqlQuery("""
            select exists (select 1 from invitation
                where key_hash = :hash and expires_at > :now and uses < most_uses)
            """)
    boolean open(@Bind("hash") String keyHash, @Bind("now") Instant now);

    /** 1 where it was still good, else 0. */
    @SqlUpdate("""
            update invitation set uses = uses + 1
            where key_hash = :hash and expires_at > :now and uses < most_uses
            """)
    int use(@Bind("hash") String keyHash, @Bind("now") Instant now);

    @SqlQuery("select i.id, i.made_at, i.expires_at, i.uses, i.most_uses, m.name as made_by"
            + " from invitation i left join member m on m.id = i.made_by"
            + " where i.expires_at > :now order by i.id desc limit " + MOST_SHOWN)
    List<Invitation> open(@Bind("now") Instant now);

    @SqlUpdate("delete from invitation where id = :id")
    void takeBack(@Bind("id") long id);

    @SqlUpdate("delete from invitation where expires_at <= :now")
    void forgetExpired(@Bind("now") Instant now);
}
