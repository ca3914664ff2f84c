package stoa.screening;

import java.time.Instant;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Networks that a rule looks out for, by their traces; they go when the key of traces is replaced. */
public interface NetworkBlocks {
    @SqlUpdate("""
            insert into network_block (network, note, blocked_by, blocked_at)
            select network, '', cast(:by as bigint), cast(:at as timestamp(6) with time zone)
            from comment where id = :comment and network is not null
            on conflict do nothing
            """)
    int block(@Bind("comment") long commentId, @Bind("by") long moderatorId, @Bind("at") Instant at);

    @SqlQuery("select count(*) from network_block")
    long count();

    /** Answers with how many there were. */
    @SqlUpdate("delete from network_block")
    int clear();
}
