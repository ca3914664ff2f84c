package stoa.notice;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Who follows which article. */
public interface Follows {
    @SqlQuery("select exists (select 1 from follow where member_id = :member and article_id = :article and active)")
    boolean has(@Bind("member") long memberId, @Bind("article") long articleId);

    /** Of those who follow it, the ones with a higher id, in their order. */
    @SqlQuery("""
            select member_id from follow where article_id = :article and active and member_id > :after
            order by article_id, active, member_id limit :count
            """)
    List<Long> after(@Bind("article") long articleId, @Bind("after") long memberId, @Bind("count") int count);

    /** Nothing changes for one who has followed the article before, and stopped. */
    @SqlUpdate("""
            insert into follow (member_id, article_id, active) values (:member, :article, true)
            on conflict do nothing
            """)
    void offer(@Bind("member") long memberId, @Bind("article") long articleId);

    default void follow(long memberId, long articleId) {
        offer(memberId, articleId);
        resume(memberId, articleId);
    }

    @SqlUpdate("update follow set active = true where member_id = :member and article_id = :article")
    void resume(@Bind("member") long memberId, @Bind("article") long articleId);

    @SqlUpdate("update follow set active = false where member_id = :member and article_id = :article")
    void stop(@Bind("member") long memberId, @Bind("article") long articleId);
}
