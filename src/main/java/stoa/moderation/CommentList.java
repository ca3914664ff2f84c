package stoa.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import stoa.discussion.Comment;

/**
 * The comments of all articles, as moderators go through them: of one state, newest first. The inner query finds them in
 * one index, whose columns it therefore names in its order, and only those are looked up in full.
 */
public interface CommentList {
    String SELECT = """
            select c.id, coalesce(m.name, c.author_name) as author_name, substring(c.body from 1 for 600) as body, c.posted_at, c.state, c.reason, c.note,
                h.name as hidden_by_name, c.hidden_at, a.slug, a.title
            from (
            """;

    String IN_FULL = """
            ) page
            join comment c on c.id = page.id
            join article a on a.id = c.article_id
            left join member m on m.id = c.member_id
            left join member h on h.id = c.hidden_by
            order by c.posted_at desc, c.id desc
            """;

    /** Nobody, or the moderator who is to see what is on articles with their tags alone. */
    String IN_SCOPE = """
            and (cast(:limited as bigint) is null or exists (
                select 1 from tag t join member_tag mt on mt.name = t.name
                where t.article_id = comment.article_id and mt.member_id = :limited))
            """;

    @SqlQuery(SELECT + """
                    select id from comment
                    where state = :state and posted_at <= :at and (posted_at, id) < (:at, :id)
                    """ + IN_SCOPE + """
                    order by state desc, posted_at desc, id desc limit :count
                    """ + IN_FULL)
    List<CommentRow> before(
            @Bind("at") Instant at,
            @Bind("id") long id,
            @Bind("state") Comment.State state,
            @Bind("limited") @Nullable Long limitedId,
            @Bind("count") int count);

    @SqlQuery(SELECT + """
                    select id from comment
                    where article_id = :article and state = :state
                        and posted_at <= :at and (posted_at, id) < (:at, :id)
                    """ + IN_SCOPE + """
                    order by article_id desc, state desc, posted_at desc, id desc limit :count
                    """ + IN_FULL)
    List<CommentRow> onArticle(
            @Bind("article") long articleId,
            @Bind("at") Instant at,
            @Bind("id") long id,
            @Bind("state") Comment.State state,
            @Bind("limited") @Nullable Long limitedId,
            @Bind("count") int count);

    @SqlQuery(SELECT + "select id from comment where id = :id " + IN_SCOPE + IN_FULL)
    Optional<CommentRow> row(@Bind("id") long id, @Bind("limited") @Nullable Long limitedId);
}
