package stoa.notice;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What was said since some time, by article; those with the most comments first. */
public interface Week {
    @SqlQuery("""
            select a.title, a.slug, n.comments
            from (
                select article_id, count(*) as comments from comment
                where state = 'VISIBLE' and posted_at > :since
                group by article_id
            ) n
            join article a on a.id = n.article_id
            order by n.comments desc, a.id desc limit :count
            """)
    List<BusyArticle> busiest(@Bind("since") Instant since, @Bind("count") int count);

    /** By others than the member, where the member follows. */
    @SqlQuery("""
            select a.title, a.slug, n.comments
            from (
                select c.article_id, count(*) as comments
                from follow f join comment c on c.article_id = f.article_id
                where f.member_id = :member and f.active and c.state = 'VISIBLE' and c.posted_at > :since
                    and (c.member_id is null or c.member_id <> :member)
                group by c.article_id
            ) n
            join article a on a.id = n.article_id
            order by n.comments desc, a.id desc limit :count
            """)
    List<BusyArticle> followed(@Bind("member") long memberId, @Bind("since") Instant since, @Bind("count") int count);
}
