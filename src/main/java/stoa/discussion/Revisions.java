package stoa.discussion;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Changes;
import stoa.text.SafeHtml;

/** How comments are changed by those who wrote them, and what they said before. */
public interface Revisions extends SqlObject {
    /** What the comment said and says, oldest first. */
    @SqlQuery("""
            select body, written_at from (
                select id, body, written_at, 0 as latest from comment_version where comment_id = :id
                union all
                select id, body, coalesce(edited_at, posted_at), 1 from comment where id = :id
            ) version order by latest, id
            """)
    List<Revision> all(@Bind("id") long id);

    /** Puts a text in the place of the one that a visible comment has, which is kept. */
    default void edit(long id, String body, SafeHtml html, Instant at) {
        keep(id);
        Changes.takeAway(getHandle());
        replace(id, body, html, at);
    }

    @SqlUpdate("""
            insert into comment_version (comment_id, body, written_at)
            select id, body, coalesce(edited_at, posted_at) from comment where id = :id
            """)
    void keep(@Bind("id") long id);

    @SqlUpdate("""
            update comment set body = :body, body_html = :html, edited_at = :at, edits = edits + 1
            where id = :id and state = 'VISIBLE'
            """)
    void replace(@Bind("id") long id, @Bind("body") String body, @Bind("html") SafeHtml html, @Bind("at") Instant at);

    /** Deletes a comment that is to be seen, or waits to be, for good: what it says and said is nowhere after that. */
    default void delete(long id, Instant at) {
        forget(id);
        close(id);
        Changes.takeAway(getHandle());
        empty(id, at);
    }

    @SqlUpdate("delete from comment_version where comment_id = :id")
    void forget(@Bind("id") long id);

    @SqlUpdate("delete from comment_key where comment_id = :id")
    void close(@Bind("id") long id);

    @SqlUpdate("""
            update comment set state = 'DELETED', hidden_at = :at, body = '-', body_html = '', edited_at = null, edits = 0,
                reason = null
            where id = :id and state in ('VISIBLE', 'HELD')
            """)
    void empty(@Bind("id") long id, @Bind("at") Instant at);
}
