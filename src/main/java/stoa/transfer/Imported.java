package stoa.transfer;

import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Locks;

/** What was brought in before, and as what. */
public interface Imported extends SqlObject {
    /** The kinds of entries. */
    enum Kind {
        ARTICLE,
        COMMENT
    }

    /** Keeps other imports waiting until the transaction ends, so that each sees what came in before it. */
    default void lock() {
        Locks.take(getHandle(), "imports");
    }

    @SqlQuery("select our_id from imported where source = :source and kind = :kind and source_id = :id")
    Optional<Long> find(@Bind("source") String source, @Bind("kind") Kind kind, @Bind("id") String id);

    /** One whose id begins so; the beginning has no signs that {@code like} gives a meaning to. */
    @SqlQuery("""
            select our_id from imported where source = :source and kind = :kind and source_id like :beginning || '%'
            order by source_id limit 1
            """)
    Optional<Long> findBeginning(
            @Bind("source") String source, @Bind("kind") Kind kind, @Bind("beginning") String beginning);

    @SqlUpdate("insert into imported (source, kind, source_id, our_id) values (:source, :kind, :id, :ours)")
    void keep(@Bind("source") String source, @Bind("kind") Kind kind, @Bind("id") String id, @Bind("ours") long ours);
}
