package stoa.moderation;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Role;
import stoa.discussion.Reason;

/** The record of all decisions, of roles, and of which staff came in; nothing in it is ever changed. */
public interface ModerationLog {
    String SELECT = """
            select l.id, l.at, w.name as actor, l.action, l.comment_id, coalesce(m.name, c.author_name) as author,
                a.title as article_title, s.name as subject, l.role, l.reason, l.note
            from moderation_log l
            left join member w on w.id = l.member_id
            left join member s on s.id = l.subject_id
            left join comment c on c.id = l.comment_id
            left join member m on m.id = c.member_id
            left join article a on a.id = c.article_id
            """;

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

    /** Given by an administrator, or, where there is none, by whoever has the machine. */
    default void recordRole(Instant at, @Nullable Member by, Member subject, Role role, String note) {
        recordRole(
                at,
                by == null ? null : by.id(),
                by == null ? Action.INSTALL : Action.APPOINT,
                subject.id(),
                role,
                note);
    }

    @SqlUpdate("""
            insert into moderation_log (at, member_id, action, subject_id, role, note)
            values (:at, :member, :action, :subject, :role, :note)
            """)
    void recordRole(
            @Bind("at") Instant at,
            @Bind("member") @Nullable Long memberId,
            @Bind("action") Action action,
            @Bind("subject") long subjectId,
            @Bind("role") Role role,
            @Bind("note") String note);

    /** Of those only who can do something to others. */
    default void recordSignIn(Instant at, Member member) {
        if (member.role().includes(Role.MODERATOR)) {
            insertSignIn(at, member.id());
        }
    }

    @SqlUpdate("insert into moderation_log (at, member_id, action) values (:at, :member, 'SIGN_IN')")
    void insertSignIn(@Bind("at") Instant at, @Bind("member") long memberId);

    /** Those with a lower id, newest first. */
    @SqlQuery(SELECT + "where l.id < :before order by l.id desc limit :count")
    List<LogEntry> before(@Bind("before") long before, @Bind("count") int count);

    /** The same, of one kind only. */
    @SqlQuery(SELECT + "where l.action = :only and l.id < :before order by l.action desc, l.id desc limit :count")
    List<LogEntry> before(@Bind("only") Action only, @Bind("before") long before, @Bind("count") int count);
}
