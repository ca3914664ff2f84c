package stoa.notice;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Changes;

/** The notices to followers that are still to be written: of which comments, and how far that has come. */
public interface PendingFollowerNotices extends SqlObject {
    /** What is announced when there is one more. */
    String CHANGE = "spreading";

    /**
     * One of them.
     *
     * @param authorId 0 where a visitor without an account wrote it
     * @param memberId all with a higher id are still to be told
     */
    record News(long commentId, long articleId, long authorId, Instant postedAt, long memberId) {}

    default void begin(long commentId, long memberId) {
        add(commentId, memberId);
        Changes.announce(getHandle(), CHANGE);
    }

    @SqlUpdate("insert into spreading (comment_id, member_id) values (:comment, :member)")
    void add(@Bind("comment") long commentId, @Bind("member") long memberId);

    @SqlQuery("""
            select s.comment_id, c.article_id, coalesce(c.member_id, 0) as author_id, c.posted_at, s.member_id
            from spreading s join comment c on c.id = s.comment_id
            order by s.comment_id limit 1
            """)
    Optional<News> first();

    /** 0 where another node has gone on from there. */
    @SqlUpdate("update spreading set member_id = :to where comment_id = :comment and member_id = :from")
    int goOn(@Bind("comment") long commentId, @Bind("from") long from, @Bind("to") long to);

    /** 0 where another node has gone on from there. */
    @SqlUpdate("delete from spreading where comment_id = :comment and member_id = :from")
    int end(@Bind("comment") long commentId, @Bind("from") long from);
}
