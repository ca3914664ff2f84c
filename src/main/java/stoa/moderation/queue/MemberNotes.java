package stoa.moderation.queue;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What moderators note about members. */
public interface MemberNotes {
    /** Newest first. */
    @SqlQuery("""
            select n.note, w.name as writer, n.written_at
            from member_note n left join member w on w.id = n.written_by
            where n.member_id = :member order by n.member_id desc, n.id desc limit :count
            """)
    List<MemberNote> about(@Bind("member") long memberId, @Bind("count") int count);

    @SqlUpdate("""
            insert into member_note (member_id, note, written_by, written_at) values (:member, :note, :by, :at)
            """)
    void add(
            @Bind("member") long memberId,
            @Bind("note") String note,
            @Bind("by") long writerId,
            @Bind("at") Instant at);
}
