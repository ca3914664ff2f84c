package stoa.moderation.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Decisions that were taken together. */
public interface Batches {
    /**
     * Some decisions that can be undone together.
     *
     * @param madeBy null for one who has left
     */
    record Batch(
            long id,
            @Nullable Long madeBy,
            @Nullable String maker,
            Instant madeAt,
            @Nullable Instant undoneAt) {
        public boolean isUndone() {
            return undoneAt != null;
        }
    }

    @SqlUpdate("insert into batch (made_by, made_at) values (:by, :at)")
    @GetGeneratedKeys("id")
    long add(@Bind("by") long moderatorId, @Bind("at") Instant at);

    @SqlQuery("""
            select b.id, b.made_by, m.name as maker, b.made_at, b.undone_at
            from batch b left join member m on m.id = b.made_by where b.id = :id
            """)
    Optional<Batch> byId(@Bind("id") long id);

    /** In the order in which they were taken. */
    @SqlQuery("""
            select d.id, d.action, d.comment_id, d.found, d.decided_at, d.waited_since, c.article_id,
                coalesce(m.name, c.author_name) as author_name, a.title as article_title
            from decision d
            join comment c on c.id = d.comment_id
            join article a on a.id = c.article_id
            left join member m on m.id = c.member_id
            where d.batch_id = :batch order by d.id
            """)
    List<TakenDecision> decisions(@Bind("batch") long batchId);

    /** Answers with 0 where somebody has undone it already. */
    @SqlUpdate("update batch set undone_at = :now where id = :id and undone_at is null")
    int undo(@Bind("id") long id, @Bind("now") Instant now);

    /** As if it had not been taken. */
    @SqlUpdate("delete from decision where id = :id")
    void forget(@Bind("id") long decisionId);
}
