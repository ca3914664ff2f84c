package stoa.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What members are told; of one comment, each is told once. */
public interface Notices {
    /** Nothing is told of a comment that is not to be seen, but to its author what was decided about it. */
    String IS_SHOWN = """
            ((c.state = 'VISIBLE' and n.kind not in ('HIDDEN', 'UPHELD'))
                or (c.state = 'HIDDEN' and n.kind in ('HIDDEN', 'UPHELD', 'WARNED')))
            """;

    String SELECT = """
            select n.id, n.kind, n.at, n.read_at, n.comment_id, c.author_name, c.body, c.reason,
                case when n.kind in ('UPHELD', 'RESTORED') then (
                    select p.answer from appeal p where p.decision_id = (
                        select max(y.decision_id) from appeal y join decision z on z.id = y.decision_id
                        where z.comment_id = c.id and y.granted is not null))
                else (
                    select d.statement from decision d where d.id = (
                        select max(x.id) from decision x
                        where x.comment_id = c.id and x.lifted_at is null
                            and ((n.kind = 'HIDDEN' and x.action = 'HIDE')
                                or (n.kind = 'WARNED' and x.action = 'WARN'))))
                end as statement,
                a.title, a.slug
            from notice n
            join comment c on c.id = n.comment_id
            join article a on a.id = c.article_id
            where
            """ + IS_SHOWN;

    @SqlUpdate("""
            insert into notice (member_id, kind, comment_id, at, letter_due_at)
            values (:member, :kind, :comment, :at, :due) on conflict do nothing
            """)
    void add(
            @Bind("member") long memberId,
            @Bind("kind") Notice.Kind kind,
            @Bind("comment") long commentId,
            @Bind("at") Instant at,
            @Bind("due") Instant letterDueAt);

    /** For those who follow the article, up to that id; not the author, nor those who are told already. */
    @SqlUpdate("""
            insert into notice (member_id, kind, comment_id, at, letter_due_at)
            select f.member_id, 'FOLLOWED', cast(:commentId as bigint), cast(:postedAt as timestamp(6) with time zone),
                cast(:due as timestamp(6) with time zone)
            from follow f
            where f.article_id = :articleId and f.active and f.member_id > :memberId and f.member_id <= :last
                and f.member_id <> :authorId
                and not exists (select 1 from notice n where n.member_id = f.member_id and n.comment_id = :commentId)
            """)
    int addForFollowers(
            @BindMethods PendingFollowerNotices.News news, @Bind("last") long last, @Bind("due") Instant letterDueAt);

    @SqlUpdate("delete from notice where member_id = :member and comment_id = :comment")
    void remove(@Bind("member") long memberId, @Bind("comment") long commentId);

    /** Those with a lower id, newest first. */
    @SqlQuery(SELECT + " and n.member_id = :member and n.id < :before order by n.id desc limit :count")
    List<Notice> before(@Bind("member") long memberId, @Bind("before") long before, @Bind("count") int count);

    @SqlQuery("select comment_id from notice where id = :id and member_id = :member")
    Optional<Long> comment(@Bind("member") long memberId, @Bind("id") long id);

    /** Of the unread ones, at most {@code most} are looked at. */
    @SqlQuery("""
            select count(*) from (
                select kind, comment_id from notice where member_id = :member and read_at is null limit :most
            ) n
            join comment c on c.id = n.comment_id
            where
            """ + IS_SHOWN)
    int unread(@Bind("member") long memberId, @Bind("most") int most);

    /** No letter tells of it any more. */
    @SqlUpdate("""
            update notice set read_at = :now, letter_due_at = null
            where id = :id and member_id = :member and read_at is null
            """)
    void read(@Bind("member") long memberId, @Bind("id") long id, @Bind("now") Instant now);

    @SqlUpdate("""
            update notice set read_at = :now, letter_due_at = null
            where member_id = :member and read_at is null and id <= :last
            """)
    void readAll(@Bind("member") long memberId, @Bind("last") long last, @Bind("now") Instant now);

    @SqlQuery("""
            select n.id, n.member_id, c.article_id, n.kind
            from notice n join comment c on c.id = n.comment_id
            where n.letter_due_at <= :now
            order by n.letter_due_at, n.id limit :count
            """)
    List<DueNotice> due(@Bind("now") Instant now, @Bind("count") int count);

    /** Those that are due after then. */
    @SqlQuery("""
            select n.id, n.member_id, c.article_id, n.kind
            from notice n join comment c on c.id = n.comment_id
            where n.letter_due_at > :latest
            order by n.letter_due_at, n.id limit :count
            """)
    List<DueNotice> dueAfter(@Bind("latest") Instant latest, @Bind("count") int count);

    /** Whether due or not yet. */
    @SqlQuery("""
            select n.id, n.member_id, c.article_id, n.kind
            from notice n join comment c on c.id = n.comment_id
            where n.member_id = :member and n.read_at is null and n.letter_due_at is not null
                and c.article_id = :article
            order by n.id
            """)
    List<DueNotice> unsent(@Bind("member") long memberId, @Bind("article") long articleId);

    /** Takes each for one letter: 0 for those that another has taken. */
    @SqlBatch("update notice set letter_due_at = null where id = :id and letter_due_at is not null")
    int[] take(@Bind("id") List<Long> ids);

    /** Those of them that are unread, to be told still, and of something that happened since then. */
    @SqlQuery(SELECT + " and n.read_at is null and n.at > :since and n.id in (<ids>) order by n.id")
    List<Notice> tellable(@BindList("ids") List<Long> ids, @Bind("since") Instant since);

    @SqlBatch("insert into notice_letter (notice_id, letter_id) values (:id, :letter)")
    void toldIn(@Bind("letter") long letterId, @Bind("id") List<Long> ids);

    /** Whether the letter tells of something that is not to be told any more. */
    @SqlQuery("""
            select exists (
                select 1 from notice_letter l
                join notice n on n.id = l.notice_id
                join comment c on c.id = n.comment_id
                where l.letter_id = :letter and not
            """ + IS_SHOWN + ")")
    boolean isOutdated(@Bind("letter") long letterId);

    /** The letter's notices are to be told of in another one. */
    @SqlUpdate("""
            update notice set letter_due_at = :now
            where read_at is null and id in (select notice_id from notice_letter where letter_id = :letter)
            """)
    void tellAgain(@Bind("letter") long letterId, @Bind("now") Instant now);
}
