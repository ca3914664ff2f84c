package stoa.account;

import java.time.Instant;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Locks;

/** The addresses at which the first administrator is made: each good once, for a while, until there is one. */
public interface SetupKeys extends SqlObject {
    /** Keeps others from making a key or an administrator until the transaction ends. */
    default void lock() {
        Locks.take(getHandle(), "setup");
    }

    @SqlUpdate("insert into setup_key (key_hash, expires_at) values (:hash, :expiry)")
    void add(@Bind("hash") String keyHash, @Bind("expiry") Instant expiry);

    @SqlQuery("""
            select exists (select 1 from setup_key where key_hash = :hash and expires_at > :now)
                and not exists (select 1 from member where role = 'ADMINISTRATOR')
            """)
    boolean open(@Bind("hash") String keyHash, @Bind("now") Instant now);

    @SqlUpdate("delete from setup_key where expires_at <= :now")
    void forgetOld(@Bind("now") Instant now);

    @SqlUpdate("update setup_key set expires_at = :latest where expires_at > :latest")
    void endBy(@Bind("latest") Instant latest);

    @SqlUpdate("delete from setup_key")
    void forgetAll();
}
