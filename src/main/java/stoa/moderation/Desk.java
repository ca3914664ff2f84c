package stoa.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import stoa.discussion.Comment;

/** The comments of all articles, as moderators go through them: newest first. */
public interface Desk {
    String SELECT = """
            select c.id, c.author_name, c.body_html, c.posted_at, c.state, c.reason, c.note,
                h.name as hidden_by_name, c.hidden_at, a.slug, a.title
            from comment c
            join article a on a.id = c.article_id
            left join member h on h.id = c.hidden_by
            """;

    String BEFORE = """
            c.posted_at <= :at and (c.posted_at, c.id) < (:at, :id) and c.state in (<states>)
            order by c.posted_at desc, c.id desc limit :count
            """;

    @SqlQuery(SELECT + " where " + BEFORE)
    List<DeskRow> before(
            @Bind("at") Instant at,
            @Bind("id") long id,
            @BindList("states") Collection<Comment.State> states,
            @Bind("count") int count);

    @SqlQuery(SELECT + " where a.slug = :article and " + BEFORE)
    List<DeskRow> onArticle(
            @Bind("article") String slug,
            @Bind("at") Instant at,
            @Bind("id") long id,
            @BindList("states") Collection<Comment.State> states,
            @Bind("count") int count);

    @SqlQuery(SELECT + " where c.id = :id")
    Optional<DeskRow> row(@Bind("id") long id);
}
