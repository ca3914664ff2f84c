package stoa.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The keys that were sent by letter, by their hash. */
public interface OneTimeKeys {
    @SqlUpdate("""
            insert into one_time_key (key_hash, purpose, member_id, email, expires_at)
            values (:keyHash, :purpose, :memberId, :email, :expiresAt)
            """)
    void add(@BindMethods OneTimeKey key);

    @SqlQuery("""
            select key_hash, purpose, member_id, email, expires_at from one_time_key
            where key_hash = :hash and purpose = :purpose and expires_at > :now
            """)
    Optional<OneTimeKey> find(
            @Bind("hash") String keyHash, @Bind("purpose") KeyPurpose purpose, @Bind("now") Instant now);

    /** 1 for the first who uses it, 0 for everyone after. */
    @SqlUpdate("delete from one_time_key where key_hash = :hash and purpose = :purpose and expires_at > :now")
    int use(@Bind("hash") String keyHash, @Bind("purpose") KeyPurpose purpose, @Bind("now") Instant now);

    /** The address to which the newest of these keys of the member was sent. */
    @SqlQuery("""
            select email from one_time_key
            where member_id = :member and purpose = :purpose and expires_at > :now
            order by expires_at desc limit 1
            """)
    Optional<String> sentTo(
            @Bind("member") long memberId, @Bind("purpose") KeyPurpose purpose, @Bind("now") Instant now);

    @SqlUpdate("delete from one_time_key where member_id = :member and purpose = :purpose and email <> :email")
    void forgetOtherAddresses(
            @Bind("member") @Nullable Long memberId, @Bind("purpose") KeyPurpose purpose, @Bind("email") String email);

    @SqlUpdate("delete from one_time_key where member_id = :member")
    void forgetAll(@Bind("member") long memberId);

    @SqlUpdate("update one_time_key set expires_at = :latest where purpose = :purpose and expires_at > :latest")
    void endBy(@Bind("purpose") KeyPurpose purpose, @Bind("latest") Instant latest);

    @SqlUpdate("delete from one_time_key where expires_at <= :now")
    void forgetExpired(@Bind("now") Instant now);
}
