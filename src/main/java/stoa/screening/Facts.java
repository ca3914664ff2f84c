package stoa.screening;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

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
    record Alike(long id, String body, boolean isHiddenAsSpam, boolean waitsAsSpam) {
        boolean isSpam() {
            return isHiddenAsSpam || waitsAsSpam;
        }
    }

    /** Of these comments those posted since then and before the candidate, newest first. */
    @SqlQuery("""
            select c.id, c.body, coalesce(c.state = 'HIDDEN' and c.reason = 'SPAM', false) as is_hidden_as_spam,
                exists (
                    select 1 from rule_hit h
                    where h.comment_id = c.id and h.rule = 'KNOWN_SPAM' and h.measure = 'HOLD'
                        and c.state = 'HELD') as waits_as_spam
            from comment c
            where c.id in (<ids>) and c.id <> :id and c.posted_at > :since and c.posted_at <= :at and c.state <> 'DELETED'
            order by c.posted_at desc, c.id desc
            """)
    List<Alike> alike(
            @BindMethods Candidate candidate, @BindList("ids") Collection<Long> ids, @Bind("since") Instant since);
}
