package stoa.discussion;

import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What the private links of visitors' comments must fit, by hash; a comment has one at most. */
public interface CommentKeys {
    /** Answers with 0 where the comment has one already, and changes nothing then. */
    @SqlUpdate("insert into comment_key (comment_id, key_hash) values (:id, :hash) on conflict do nothing")
    int add(@Bind("id") long commentId, @Bind("hash") String hash);

    @SqlQuery("select exists (select 1 from comment_key where comment_id = :id and key_hash = :hash)")
    boolean has(@Bind("id") long commentId, @Bind("hash") String hash);
}
