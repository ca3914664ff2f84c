package stoa.moderation.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import stoa.database.Locks;
import stoa.text.SafeHtml;

/** Clusters that were found, and what they are looked for in. */
public interface Clusterings extends SqlObject {
    /** Of a large thread, the newest: what belongs together mostly comes one after the other. */
    int MOST_IN_THREAD = 2_000;

    /** As many as a page shows: each may take two kilobytes of it. */
    int MOST_SHOWN = 100;

    /** Before everything that was posted. */
    Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    /** A comment as it is compared with others. */
    record Compared(
            long id,
            long articleId,
            String authorName,
            String body,
            SafeHtml bodyHtml,
            Instant postedAt,
            @Nullable String network) {}

    /** A cluster that was found before, with how much of a new one is in it. */
    record Known(long id, int size, @Nullable Instant settledAt, int common) {}

    /** Keeps other nodes from adding any until the transaction ends. */
    default void lock() {
        Locks.take(getHandle(), "clusters");
    }

    @SqlQuery("select comment_id from cluster_search where id = 1")
    long searched();

    @SqlUpdate("update cluster_search set comment_id = :id where id = 1")
    void searchedTo(@Bind("id") long id);

    /** The numbers of those that come next, and of the articles that they are under. */
    record Next(long id, long articleId) {}

    @SqlQuery("select id, article_id from comment where id > :id order by id limit :count")
    List<Next> next(@Bind("id") long id, @Bind("count") int count);

    @SqlQuery("""
            select id, article_id, author_name, body, body_html, posted_at, network from comment
            where article_id = :article and id <= :last
                and state in ('VISIBLE', 'HELD')
            order by posted_at desc, id desc limit :count
            """)
    List<Compared> inThread(@Bind("article") long articleId, @Bind("last") long lastId, @Bind("count") int count);

    /** Whatever was posted since then, under whichever article, newest first. */
    @SqlQuery("""
            select id, article_id, author_name, body, body_html, posted_at, network from comment
            where posted_at > :since and state in ('VISIBLE', 'HELD')
            order by posted_at desc, id desc limit :count
            """)
    List<Compared> since(@Bind("since") Instant since, @Bind("count") int count);

    @SqlQuery("""
            select k.id, k.size, k.settled_at, count(*) as common
            from cluster_comment m join cluster k on k.id = m.cluster_id
            where m.comment_id in (<ids>)
            group by k.id, k.size, k.settled_at order by 4 desc limit 1
            """)
    Optional<Known> like(@BindList("ids") List<Long> ids);

    @SqlUpdate("insert into cluster (evidence, size, found_at) values (:evidence, :size, :now)")
    @GetGeneratedKeys("id")
    long add(@Bind("evidence") String evidence, @Bind("size") int size, @Bind("now") Instant now);

    @SqlUpdate("update cluster set evidence = :evidence, size = :size where id = :id")
    void change(@Bind("id") long id, @Bind("evidence") String evidence, @Bind("size") int size);

    @SqlBatch("insert into cluster_comment (cluster_id, comment_id) values (:id, :comment) on conflict do nothing")
    void put(@Bind("id") long id, @Bind("comment") List<Long> comments);

    @SqlUpdate("update cluster set settled_at = :now where id = :id")
    void settle(@Bind("id") long id, @Bind("now") Instant now);

    @SqlQuery("select evidence from cluster where id = :id")
    String evidence(@Bind("id") long id);

    /** Of any state, oldest first: those that come after. */
    @SqlQuery(Desk.OTHER + """
                    join cluster_comment k on k.comment_id = c.id
                    where k.cluster_id = :id and (c.posted_at, c.id) > (:at, :after)
                    order by c.posted_at, c.id limit :count
                    """)
    List<SimilarComment> comments(
            @Bind("id") long id, @Bind("at") Instant at, @Bind("after") long after, @Bind("count") int count);

    /** How many of them come after. */
    @SqlQuery("""
            select count(*) from comment c join cluster_comment k on k.comment_id = c.id
            where k.cluster_id = :id and (c.posted_at, c.id) > (:at, :after)
            """)
    int sizeAfter(@Bind("id") long id, @Bind("at") Instant at, @Bind("after") long after);

    /** When one of them was posted. */
    @SqlQuery("""
            select c.posted_at from comment c join cluster_comment k on k.comment_id = c.id
            where k.cluster_id = :id and k.comment_id = :comment
            """)
    Optional<Instant> postedAt(@Bind("id") long id, @Bind("comment") long commentId);

    @SqlQuery("select count(*) from cluster_comment where cluster_id = :id")
    int size(@Bind("id") long id);

    /** Those that can still be decided about, with the articles that they are under. */
    @SqlQuery("""
            select c.id, c.article_id from comment c join cluster_comment k on k.comment_id = c.id
            where k.cluster_id = :id
                and c.state in ('VISIBLE', 'HELD')
            order by c.article_id, c.id
            """)
    List<Next> open(@Bind("id") long id);

    /** With the comments that come after that one; 0 for the first. */
    default ClusterCase of(long id, long after) {
        List<String> lines = evidence(id).lines().toList();
        List<ClusterCase.Evidence> evidence = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            evidence.add(new ClusterCase.Evidence(lines.get(i), lines.get(i + 1)));
        }
        Instant at = postedAt(id, after).orElse(BEGINNING);
        List<SimilarComment> shown = comments(id, at, after, MOST_SHOWN);
        int size = size(id);
        long last = shown.isEmpty() ? 0 : shown.get(shown.size() - 1).id();
        return new ClusterCase(
                evidence, new ListExcerpt(size - sizeAfter(id, at, after), shown.size(), size, last), shown);
    }
}
