package stoa.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Changes;

/** The secret keys that this forum made for itself, one for each purpose, the same on every node. */
public interface ForumKeys extends SqlObject {
    /** For the {@linkplain Secrets#trace traces} of visitors. */
    String TRACE = "trace";

    /** For the addresses at which letters are ended. */
    String STOP = "stop";

    /** Made when it is first asked for. */
    default String current(String purpose, Instant now) {
        return find(purpose).orElseGet(() -> {
            offer(purpose, Secrets.token(), now);
            return find(purpose).orElseThrow();
        });
    }

    /** Puts another key in the place of one that was made before then; answers with 0 where none was. */
    @SqlUpdate("update secret set secret_value = :key, made_at = :now where name = :purpose and made_at < :before")
    int replace(
            @Bind("purpose") String purpose,
            @Bind("key") String key,
            @Bind("before") Instant before,
            @Bind("now") Instant now);

    /** The key of visitor hashes was replaced: every node has to ask for the new one. */
    default void tellOfNewHashKey() {
        Changes.announce(getHandle(), VisitorHashKey.CHANGE);
    }

    /** Answers with nothing where none was made. */
    @SqlQuery("select made_at from secret where name = :purpose")
    Optional<Instant> madeAt(@Bind("purpose") String purpose);

    /** Its time begins now at the latest. */
    @SqlUpdate("update secret set made_at = :now where name = :purpose and made_at > :now")
    void madeBy(@Bind("purpose") String purpose, @Bind("now") Instant now);

    @SqlQuery("select secret_value from secret where name = :purpose")
    Optional<String> find(@Bind("purpose") String purpose);

    /** Of several nodes that start at once, the first one's stays. */
    @SqlUpdate("""
            insert into secret (name, secret_value, made_at)
            select cast(:purpose as varchar(40)), cast(:key as varchar(200)), cast(:now as timestamp(6) with time zone)
            where not exists (select 1 from secret where name = :purpose)
            on conflict do nothing
            """)
    void offer(@Bind("purpose") String purpose, @Bind("key") String key, @Bind("now") Instant now);
}
