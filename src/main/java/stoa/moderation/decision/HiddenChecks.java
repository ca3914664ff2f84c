package stoa.moderation.decision;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Which hidden comments were looked for, and found nowhere. */
public interface HiddenChecks {
    /** A decision that hid a comment, and is not looked into yet. */
    record Unchecked(long decisionId, long commentId) {}

    /** Taken since then and still standing, oldest first. */
    @SqlQuery("""
            select d.id as decision_id, d.comment_id from decision d join comment c on c.id = d.comment_id
            where d.decided_at > :since and d.action = 'HIDE' and d.lifted_at is null and d.checked_at is null
                and c.state = 'HIDDEN'
            order by d.decided_at, d.id limit :count
            """)
    List<Unchecked> unchecked(@Bind("since") Instant since, @Bind("count") int count);

    @SqlUpdate("update decision set checked_at = :now where id = :id and checked_at is null")
    void checked(@Bind("id") long decisionId, @Bind("now") Instant now);
}
