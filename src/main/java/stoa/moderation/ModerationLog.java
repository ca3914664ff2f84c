package stoa.moderation;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import stoa.discussion.Reason;

/** The record of all decisions; nothing in it is ever changed. */
public interface ModerationLog {
    @SqlUpdate("""
            insert into moderation_log (at, member_id, action, comment_id, reason, note)
            values (:at, :member, :action, :comment, :reason, :note)
            """)
    void record(
            @Bind("at") Instant at,
            @Bind("member") long memberId,
            @Bind("action") Action action,
            @Bind("comment") long commentId,
            @Bind("reason") @Nullable Reason reason,
            @Bind("note") @Nullable String note);

    /** Those with a lower id, newest first. */
    @SqlQuery("""
            select l.id, l.at, m.name as moderator, l.action, l.comment_id, c.author_name as author,
                a.title as article_title, l.reason, l.note
            from moderation_log l
            join member m on m.id = l.member_id
            join comment c on c.id = l.comment_id
            join article a on a.id = c.article_id
            where l.id < :before
            order by l.id desc limit :count
            """)
    List<LogEntry> before(@Bind("before") long before, @Bind("count") int count);
}
