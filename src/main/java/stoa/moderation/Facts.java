package stoa.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.discussion.Comment;
import stoa.discussion.Reason;

/**
 * What rules have to know about the forum beside the comment that they look at: as it was when that was posted, so that a
 * rule can be tried on what was posted before.
 */
public interface Facts {
    /** Whether something of the same person was out before. */
    @SqlQuery("""
            select exists (
                select 1 from comment
                where member_id = cast(:memberId as bigint) and state = 'VISIBLE' and posted_at <= :at and id <> :id)
                or exists (
                select 1 from comment
                where cast(:memberId as bigint) is null and visitor = :visitor and state = 'VISIBLE' and posted_at <= :at
                    and id <> :id)
            """)
    boolean wasHeardBefore(@BindMethods Candidate candidate);

    /** Those of the same person since then. */
    @SqlQuery("""
            select count(*) from comment
            where visitor = :visitor and posted_at > :since and posted_at <= :at and id <> :id
            """)
    int postedSince(@BindMethods Candidate candidate, @Bind("since") Instant since);

    @SqlQuery("select exists (select 1 from link_host where host = :host and seen_at < :at)")
    boolean knowsHost(@Bind("host") String host, @Bind("at") Instant at);

    @SqlBatch("insert into link_host (host, seen_at) values (:host, :at) on conflict do nothing")
    void learnHosts(@Bind("host") List<String> hosts, @Bind("at") Instant at);

    @SqlQuery("select exists (select 1 from network_block where network = :network)")
    boolean isBlocked(@Bind("network") String network);

    /** The address that letters to the member go to. */
    @SqlQuery("select email from member where id = :member and email is not null")
    Optional<String> email(@Bind("member") long memberId);

    /** A comment whose text has something in common with another one. */
    record Alike(long id, String body, Comment.State state, Reason reason) {
        boolean isSpam() {
            return state == Comment.State.HIDDEN && reason == Reason.SPAM;
        }
    }

    /** Posted since then and before the candidate, newest first. */
    @SqlQuery("""
            select distinct c.id, c.body, c.state, coalesce(c.reason, 'OTHER') as reason
            from text_print p join comment c on c.id = p.comment_id
            where p.print in (<prints>) and c.id <> :id and c.posted_at > :since and c.posted_at <= :at
                and c.state <> 'DELETED'
            order by c.id desc limit :count
            """)
    List<Alike> alike(
            @BindMethods Candidate candidate,
            @BindList("prints") List<Long> prints,
            @Bind("since") Instant since,
            @Bind("count") int count);

    @SqlBatch("insert into text_print (print, comment_id) values (:print, :comment) on conflict do nothing")
    void keepPrints(@Bind("comment") long commentId, @Bind("print") List<Long> prints);

    /** When the first of the comments was posted whose texts are remembered. */
    @SqlQuery("select posted_at from comment where id = (select min(comment_id) from text_print)")
    Optional<Instant> oldestPrint();

    /** Answers with how many numbers were forgotten, of at most so many comments. */
    @SqlUpdate("""
            delete from text_print where comment_id in (
                select p.comment_id from text_print p join comment c on c.id = p.comment_id
                where c.posted_at < :before order by p.comment_id limit :count)
            """)
    int forgetPrintsOlder(@Bind("before") Instant before, @Bind("count") int count);

    @SqlUpdate("delete from text_print where comment_id = :comment")
    void forgetPrints(@Bind("comment") long commentId);
}
