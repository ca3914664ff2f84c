package stoa.member;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What is read before an account is deleted. */
public interface AccountDeletions {
    @SqlQuery("""
            select
                (select count(*) from comment where member_id = :member and state = 'VISIBLE') as comments,
                (select count(*) from comment c where c.member_id = :member and c.state = 'VISIBLE' and exists (
                    select 1 from comment r
                    where r.parent_id = c.id and r.article_id = c.article_id and r.branch = c.branch
                        and r.state = 'VISIBLE' and coalesce(r.member_id, 0) <> :member)) as answered,
                (select count(*) from comment where member_id = :member and state in ('HIDDEN', 'HELD')) as hidden,
                (select count(*) from article where author_id = :member) as articles
            """)
    AccountContent content(@Bind("member") long memberId);

    /**
     * Those that the member has written or commented on. Whoever posts holds an article first and then tells members of it,
     * so this must be done so, too.
     */
    @SqlQuery("""
            select id from article
            where author_id = :member or id in (select article_id from comment where member_id = :member)
            order by id for update
            """)
    List<Long> lockArticles(@Bind("member") long memberId);
}
