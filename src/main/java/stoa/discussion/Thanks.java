package stoa.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Who thanks for which comment: each member once. What is counted of them stands with the comment. */
public interface Thanks {
    /** To be called within a transaction; answers whether that is new. */
    default boolean give(Comment comment, long memberId, Instant at) {
        return add(comment.id(), memberId, comment.articleId(), at) == 1 && count(comment.id(), 1) == 1;
    }

    /** To be called within a transaction; answers whether there were any. */
    default boolean takeBack(Comment comment, long memberId) {
        return remove(comment.id(), memberId) == 1 && count(comment.id(), -1) == 1;
    }

    @SqlUpdate("""
            insert into thanks (comment_id, member_id, article_id, thanked_at)
            values (:comment, :member, :article, :at) on conflict do nothing
            """)
    int add(
            @Bind("comment") long commentId,
            @Bind("member") long memberId,
            @Bind("article") long articleId,
            @Bind("at") Instant at);

    @SqlUpdate("delete from thanks where comment_id = :comment and member_id = :member")
    int remove(@Bind("comment") long commentId, @Bind("member") long memberId);

    @SqlUpdate("update comment set thanks = thanks + :more where id = :comment")
    int count(@Bind("comment") long commentId, @Bind("more") int more);

    /** For a comment that is gone. */
    default void forget(long commentId) {
        removeAll(commentId);
        uncount(commentId);
    }

    @SqlUpdate("delete from thanks where comment_id = :comment")
    void removeAll(@Bind("comment") long commentId);

    @SqlUpdate("update comment set thanks = 0 where id = :comment")
    void uncount(@Bind("comment") long commentId);

    /** For a member who leaves, before the row goes: deleting that alone would leave the counts as they were. */
    @SqlUpdate("""
            update comment set thanks = thanks - 1
            where id in (select comment_id from thanks where member_id = :member)
            """)
    void uncountAllOf(@Bind("member") long memberId);

    /** The comments under the article that the member thanks for. */
    @SqlQuery("select comment_id from thanks where member_id = :member and article_id = :article")
    Set<Long> of(@Bind("member") long memberId, @Bind("article") long articleId);

    /** The members who thank for any of these. */
    @SqlQuery("select distinct member_id from thanks where comment_id in (<ids>)")
    Set<Long> membersFor(@BindList("ids") List<Long> ids);
}
