package stoa.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Locks;

/** The passkeys. */
public interface Passkeys extends SqlObject {
    String COLUMNS = "id, member_id, credential_id, public_key, signature_count, name, added_at, used_at";

    @SqlQuery("select " + COLUMNS + " from passkey where member_id = :member order by id")
    List<Passkey> of(@Bind("member") long memberId);

    /** Keeps others from adding one to those of the member until the transaction ends. */
    default void lock(long memberId) {
        Locks.take(getHandle(), "passkeys of " + memberId);
    }

    @SqlQuery("select count(*) from passkey where member_id = :member")
    int count(@Bind("member") long memberId);

    @SqlQuery("select " + COLUMNS + " from passkey where credential_id = :credential")
    Optional<Passkey> byCredential(@Bind("credential") String credentialId);

    /** 1 where nobody has it yet. */
    @SqlUpdate("""
            insert into passkey (member_id, credential_id, public_key, signature_count, name, added_at)
            select cast(:memberId as bigint), cast(:credentialId as varchar(1400)), cast(:publicKey as varchar(4000)),
                cast(:signatureCount as bigint), cast(:name as varchar(240)),
                cast(:addedAt as timestamp(6) with time zone)
            where not exists (select 1 from passkey where credential_id = :credentialId)
            on conflict do nothing
            """)
    int add(@BindMethods NewPasskey passkey);

    /** 1 where the device has counted on since; of a copy and the key itself, one falls behind (WebAuthn 2, 6.1.1). */
    @SqlUpdate("""
            update passkey set signature_count = :count, used_at = :now
            where id = :id and (signature_count < :count or (signature_count = 0 and :count = 0))
            """)
    int use(@Bind("id") long id, @Bind("count") long signatureCount, @Bind("now") Instant now);

    @SqlUpdate("update passkey set name = :name where id = :id and member_id = :member")
    int rename(@Bind("member") long memberId, @Bind("id") long id, @Bind("name") String name);

    @SqlUpdate("delete from passkey where id = :id and member_id = :member")
    int remove(@Bind("member") long memberId, @Bind("id") long id);

    @SqlUpdate("delete from passkey where member_id = :member")
    int removeAll(@Bind("member") long memberId);

    /** By which their passkeys know the member, in base64url; made when it is first asked for, within a transaction. */
    default String handle(long memberId) {
        return findHandle(memberId).orElseGet(() -> {
            offerHandle(memberId, Secrets.token());
            return findHandle(memberId).orElseThrow();
        });
    }

    @SqlQuery("select handle from passkey_handle where member_id = :member")
    Optional<String> findHandle(@Bind("member") long memberId);

    @SqlQuery("select member_id from passkey_handle where handle = :handle")
    Optional<Long> memberByHandle(@Bind("handle") String handle);

    @SqlUpdate("""
            insert into passkey_handle (member_id, handle)
            select cast(:member as bigint), cast(:handle as varchar(90))
            where not exists (select 1 from passkey_handle where member_id = :member)
            on conflict do nothing
            """)
    void offerHandle(@Bind("member") long memberId, @Bind("handle") String handle);
}
