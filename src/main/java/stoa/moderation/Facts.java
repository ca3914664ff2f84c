package stoa.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
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

    /**
     * A comment whose text has something in common with another one.
     *
     * @param waitsAsSpam whether it waits because it is like spam itself
     */
    record Alike(long id, String body, Comment.State state, Reason reason, boolean waitsAsSpam) {
        boolean isHiddenAsSpam() {
            return state == Comment.State.HIDDEN && reason == Reason.SPAM;
        }

        boolean isSpam() {
            return isHiddenAsSpam() || waitsAsSpam;
        }
    }

    /**
     * Posted since then and before the candidate, newest first. The index is read backwards, in whose order its columns are
     * therefore named: however often a text was sent, few of them are looked at. One number at a time, since H2 2.4.240 goes
     * on where it stopped when a query with a list in {@code in (…)} that ended early is asked again.
     */
    @SqlQuery("""
            select c.id, c.body, c.state, coalesce(c.reason, 'OTHER') as reason,
                exists (
                    select 1 from rule_hit h
                    where h.comment_id = c.id and h.rule = 'KNOWN_SPAM' and h.measure = 'HOLD'
                        and c.state = 'HIDDEN' and c.reason = 'PENDING') as waits_as_spam
            from text_print p join comment c on c.id = p.comment_id
            where p.print = :print and c.id <> :id and c.posted_at > :since and c.posted_at <= :at
                and c.state <> 'DELETED'
            order by p.print desc, p.comment_id desc limit :count
            """)
    List<Alike> alike(
            @BindMethods Candidate candidate,
            @Bind("print") long print,
            @Bind("since") Instant since,
            @Bind("count") int count);

    @SqlBatch("insert into text_print (print, comment_id) values (:print, :comment) on conflict do nothing")
    void keepPrints(@Bind("comment") long commentId, @Bind("print") List<Long> prints);

    /**
     * Comments posted before then, among those whose texts have been remembered for longest: of at most so many numbers.
     * They are read before anything is forgotten, for H2 asks anew for each row that goes what it is to be compared to.
     */
    @SqlQuery("""
            select id from comment
            where posted_at < :before and id in (select comment_id from text_print order by comment_id limit :numbers)
            """)
    List<Long> rememberedBefore(@Bind("before") Instant before, @Bind("numbers") int numbers);

    @SqlBatch("delete from text_print where comment_id = :comment")
    void forgetPrints(@Bind("comment") List<Long> commentIds);
}
