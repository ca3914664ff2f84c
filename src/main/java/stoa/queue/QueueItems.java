package stoa.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The moderation queue, most urgent first. */
public interface QueueItems {
    String SELECT =
            "select m.id, m.kind, m.comment_id, m.article_id, m.decision_id, m.cluster_id, m.urgency, m.opened_at from matter m\n";
    String IN_ORDER = "order by m.urgency desc, m.opened_at, m.id limit :count";

    /** Of all articles. */
    @SqlQuery(SELECT + IN_ORDER)
    List<QueueItem> next(@Bind("count") int count);

    /** Of articles with one of the tags that a moderator is limited to. */
    @SqlQuery(SELECT + """
                    where exists (
                        select 1 from tag t join member_tag mt on mt.name = t.name
                        where t.article_id = m.article_id and mt.member_id = :moderator)
                    """ + IN_ORDER)
    List<QueueItem> nextFor(@Bind("moderator") long moderatorId, @Bind("count") int count);

    @SqlQuery("select count(*) from matter")
    int count();

    @SqlQuery(SELECT + "where m.id = :id")
    Optional<QueueItem> byId(@Bind("id") long id);

    @SqlQuery(SELECT + "where m.comment_id = :comment")
    Optional<QueueItem> about(@Bind("comment") long commentId);

    /** An article that was reported itself. */
    @SqlQuery(SELECT + "where m.article_id = :article and m.comment_id is null and m.kind = 'REPORTED'")
    Optional<QueueItem> aboutArticle(@Bind("article") long articleId);

    /** Where the comment waits already, it becomes as urgent as the more urgent of both. */
    default void open(QueueItem.Kind kind, Subject subject, int urgency, Instant now) {
        Optional<QueueItem> open = known(subject);
        if (open.isEmpty() && insert(kind, subject, urgency, now) == 0) {
            // somebody else was faster
            open = known(subject);
        }
        open.ifPresent(item -> change(item.id(), kind, Math.max(urgency, item.urgency()), subject));
    }

    private Optional<QueueItem> known(Subject subject) {
        if (subject instanceof Subject.Article article) {
            return aboutArticle(article.articleId());
        }
        return subject.comment().flatMap(this::about);
    }

    @SqlUpdate("update matter set kind = :kind, urgency = :urgency, decision_id = :decisionId where id = :id")
    void change(
            @Bind("id") long id,
            @Bind("kind") QueueItem.Kind kind,
            @Bind("urgency") int urgency,
            @BindMethods Subject subject);

    @SqlUpdate("""
            insert into matter (kind, comment_id, article_id, decision_id, urgency, opened_at)
            values (:kind, :commentId, :articleId, :decisionId, :urgency, :now) on conflict do nothing
            """)
    int insert(
            @Bind("kind") QueueItem.Kind kind,
            @BindMethods Subject subject,
            @Bind("urgency") int urgency,
            @Bind("now") Instant now);

    @SqlUpdate("""
            insert into matter (kind, cluster_id, urgency, opened_at)
            values ('CLUSTER', :cluster, :urgency, :now) on conflict do nothing
            """)
    void openCluster(@Bind("cluster") long clusterId, @Bind("urgency") int urgency, @Bind("now") Instant now);

    /** Answers with 0 where it is closed already. */
    @SqlUpdate("delete from matter where id = :id")
    int close(@Bind("id") long id);

    @SqlUpdate("delete from matter where decision_id = :decision")
    void closeAppeal(@Bind("decision") long decisionId);

    @SqlUpdate("delete from matter where comment_id = :comment")
    void closeAbout(@Bind("comment") long commentId);

    /** Comments of an article that were imported and not approved where they come from. */
    @SqlUpdate("""
            insert into matter (kind, comment_id, article_id, urgency, opened_at)
            select 'HELD', c.id, c.article_id, 10, c.hidden_at from comment c
            where c.article_id = :article and c.state = 'HELD'
                and not exists (select 1 from matter m where m.comment_id = c.id)
            """)
    void addHeld(@Bind("article") long articleId);
}
