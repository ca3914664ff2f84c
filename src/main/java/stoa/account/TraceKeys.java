package stoa.account;

import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The key that this forum's {@linkplain Secrets#trace traces} are made with: its own, the same on every node. */
public interface TraceKeys {
    /** Made when it is first asked for. */
    default String current() {
        return find().orElseGet(() -> {
            offer(Secrets.token());
            return find().orElseThrow();
        });
    }

    @SqlQuery("select secret_value from secret where name = 'trace'")
    Optional<String> find();

    /** Of several nodes that start at once, the first one's stays. */
    @SqlUpdate("""
            insert into secret (name, secret_value)
            select 'trace', cast(:key as varchar(200))
            where not exists (select 1 from secret where name = 'trace')
            """)
    void offer(@Bind("key") String key);
}
