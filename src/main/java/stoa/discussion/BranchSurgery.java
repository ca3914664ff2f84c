package stoa.discussion;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What is done to a comment together with all that answers it. */
public interface BranchSurgery {
    /** The comment and all that answer it, directly or not; of any state. */
    @SqlQuery("""
            with recursive below (id) as (
                select id from comment where id = :id
                union all
                select c.id from comment c join below on c.parent_id = below.id
            )
            select id from below
            """)
    List<Long> withReplies(@Bind("id") long id);

    /** Answers with 0 for each of which it is so already. */
    @SqlBatch("update comment set locked = :locked where id = :id and locked <> :locked")
    int[] lock(@Bind("id") List<Long> ids, @Bind("locked") boolean locked);

    /**
     * Makes an answer a comment of its own, in the branch of that number, with all that answers it. What answers what is
     * taken apart first and put together again afterwards: a comment and its answer are of one branch at any time.
     */
    default void moveUp(long id, List<Long> withReplies, int branch) {
        List<Long> replies = withReplies.stream().filter(one -> one != id).toList();
        List<Long> parents = replies.stream().map(this::parentOf).toList();
        takeApart(withReplies);
        toBranch(withReplies, branch);
        putUnder(replies, parents);
    }

    @SqlQuery("select parent_id from comment where id = :id")
    Long parentOf(@Bind("id") long id);

    @SqlBatch("update comment set parent_id = null where id = :id")
    void takeApart(@Bind("id") List<Long> ids);

    @SqlBatch("update comment set branch = :branch where id = :id")
    void toBranch(@Bind("id") List<Long> ids, @Bind("branch") int branch);

    @SqlBatch("update comment set parent_id = :parent where id = :id")
    void putUnder(@Bind("id") List<Long> ids, @Bind("parent") List<Long> parents);
}
