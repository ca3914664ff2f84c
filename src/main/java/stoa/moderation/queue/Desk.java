package stoa.moderation.queue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import stoa.queue.QueueItems;

/** What moderators look at to decide: what waits, and what is known beside it. */
public interface Desk {
    String SELECT = """
            select p.id, p.kind, p.comment_id, p.article_id, p.decision_id, p.cluster_id, p.urgency, p.opened_at,
                coalesce(w.name, c.author_name, cast(k.size as varchar(10)) || ' comments') as who,
                substring(coalesce(c.body, k.evidence) from 1 for 600) as body, a.slug, a.title
            from (
            """;
    String IN_FULL = """
            ) p
            left join comment c on c.id = p.comment_id
            left join decision d on d.id = p.decision_id
            left join cluster k on k.id = p.cluster_id
            left join article a on a.id = p.article_id
            left join member w on w.id = coalesce(c.member_id, case when c.id is null then d.member_id end)
            order by p.urgency desc, p.opened_at, p.id
            """;
    String IN_SCOPE = """
            where exists (
                select 1 from tag t join member_tag mt on mt.name = t.name
                where t.article_id = m.article_id and mt.member_id = :moderator)
            """;

    /** Most urgent first. */
    @SqlQuery(SELECT + QueueItems.SELECT + QueueItems.IN_ORDER + IN_FULL)
    List<QueueRow> next(@Bind("count") int count);

    /** The same, on articles with one of the tags that a moderator is limited to. */
    @SqlQuery(SELECT + QueueItems.SELECT + IN_SCOPE + QueueItems.IN_ORDER + IN_FULL)
    List<QueueRow> nextFor(@Bind("moderator") long moderatorId, @Bind("count") int count);

    @SqlQuery(SELECT + QueueItems.SELECT + "where m.id = :id" + IN_FULL)
    Optional<QueueRow> row(@Bind("id") long id);

    @SqlQuery("select count(*) from matter")
    int count();

    @SqlQuery("select count(*) from matter m " + IN_SCOPE)
    int countFor(@Bind("moderator") long moderatorId);

    /** Of one writer, as far as they are counted. */
    @SqlQuery("""
            select (select count(*) from (
                    select 1 as one from comment where member_id = :member and state = 'VISIBLE' limit :most) v) as visible,
                (select count(*) from (
                    select 1 as one from comment where member_id = :member and state = 'HIDDEN' limit :most) h) as hidden,
                (select count(*) from decision where member_id = :member and action = 'WARN') as warnings,
                (select count(*) from decision where member_id = :member and action = 'SUSPEND') as suspensions
            """)
    History ofMember(@Bind("member") long memberId, @Bind("most") int most);

    /** Of one whose trace is known still. */
    @SqlQuery("""
            select (select count(*) from (
                    select 1 as one from comment where visitor = :visitor and state = 'VISIBLE' limit :most) v) as visible,
                (select count(*) from (
                    select 1 as one from comment where visitor = :visitor and state = 'HIDDEN' limit :most) h) as hidden,
                0 as warnings, 0 as suspensions
            """)
    History ofVisitor(@Bind("visitor") String visitor, @Bind("most") int most);

    /** The traces of whoever wrote a comment; null where they are gone. */
    record Traces(@Nullable String visitor, @Nullable String network) {}

    @SqlQuery("select visitor, network from comment where id = :comment")
    Traces traces(@Bind("comment") long commentId);

    /** Nobody is limited, or the moderator who is sees of other articles what everyone sees. */
    String OTHERS = """
             and c.id <> :comment
            and (cast(:limited as bigint) is null or c.state = 'VISIBLE' or exists (
                select 1 from tag t join member_tag mt on mt.name = t.name
                where t.article_id = c.article_id and mt.member_id = :limited))
            order by c.posted_at desc, c.id desc limit :count
            """;

    String OTHER = """
            select c.id, coalesce(m.name, c.author_name) as author_name, substring(c.body from 1 for 600) as body,
                c.posted_at, c.state
            from comment c left join member m on m.id = c.member_id
            """;

    /** Newest first. */
    @SqlQuery(OTHER + "where c.member_id = :member " + OTHERS)
    List<SimilarComment> byMember(
            @Bind("member") long memberId,
            @Bind("comment") long commentId,
            @Bind("limited") @Nullable Long limitedId,
            @Bind("count") int count);

    @SqlQuery(OTHER + "where c.visitor = :visitor " + OTHERS)
    List<SimilarComment> byVisitor(
            @Bind("visitor") String visitor,
            @Bind("comment") long commentId,
            @Bind("limited") @Nullable Long limitedId,
            @Bind("count") int count);

    /** By other people in the same network. */
    @SqlQuery(OTHER + "where c.network = :network and c.visitor <> :visitor " + OTHERS)
    List<SimilarComment> fromNetwork(
            @Bind("network") String network,
            @Bind("visitor") String visitor,
            @Bind("comment") long commentId,
            @Bind("limited") @Nullable Long limitedId,
            @Bind("count") int count);

    /** Of these. */
    @SqlQuery(OTHER + "where c.id in (<ids>) " + OTHERS)
    List<SimilarComment> among(
            @BindList("ids") Collection<Long> ids,
            @Bind("comment") long commentId,
            @Bind("limited") @Nullable Long limitedId,
            @Bind("count") int count);

    /** When a hidden comment was last looked for everywhere and not found, if ever. */
    @SqlQuery("select max(checked_at) from decision where checked_at is not null")
    Optional<Instant> lastChecked();
}
