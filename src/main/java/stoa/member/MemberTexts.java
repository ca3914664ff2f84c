package stoa.member;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import stoa.discussion.Comment;

/** The texts that a member has written under articles, some at a time. */
public interface MemberTexts {
    /** One comment, whoever may see it. */
    record Text(long id, String slug, String title, Instant postedAt, Comment.State state, String body) {}

    /** Those after that one, oldest first. */
    @SqlQuery("""
            select c.id, a.slug, a.title, c.posted_at, c.state, c.body
            from comment c join article a on a.id = c.article_id
            where c.member_id = :member and c.state = :state
                and c.posted_at >= :at and (c.posted_at, c.id) > (:at, :id)
            order by c.member_id, c.state, c.posted_at, c.id limit :count
            """)
    List<Text> after(
            @Bind("member") long memberId,
            @Bind("state") Comment.State state,
            @Bind("at") Instant at,
            @Bind("id") long id,
            @Bind("count") int count);
}
