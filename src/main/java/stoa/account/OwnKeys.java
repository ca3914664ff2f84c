package stoa.account;

import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The keys that this forum made for itself, one for each purpose: its own, the same on every node. */
public interface OwnKeys {
    /** For the {@linkplain Secrets#trace traces} of visitors. */
    String TRACE = "trace";

    /** For the addresses at which letters are ended. */
    String STOP = "stop";

    /** Made when it is first asked for. */
    default String current(String purpose) {
        return find(purpose).orElseGet(() -> {
            offer(purpose, Secrets.token());
            return find(purpose).orElseThrow();
        });
    }

    @SqlQuery("select secret_value from secret where name = :purpose")
    Optional<String> find(@Bind("purpose") String purpose);

    /** Of several nodes that start at once, the first one's stays. */
    @SqlUpdate("""
            insert into secret (name, secret_value)
            select cast(:purpose as varchar(40)), cast(:key as varchar(200))
            where not exists (select 1 from secret where name = :purpose)
            """)
    void offer(@Bind("purpose") String purpose, @Bind("key") String key);
}
