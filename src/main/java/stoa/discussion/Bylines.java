package stoa.discussion;

import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Changes;

/** The bylines of articles, which keep a copy of their author's name. */
public interface Bylines extends SqlObject {
    /**
     * Holds the articles of a member until the transaction ends, before the name is changed. Whoever posts holds an article
     * first and then tells members of it, which a change of the name keeps waiting.
     */
    @SqlQuery("select id from article where author_id = :member order by id for update")
    List<Long> hold(@Bind("member") long memberId);

    default void rename(long memberId, String name) {
        setName(memberId, name);
        Changes.announce(getHandle(), Articles.LIST);
    }

    @SqlUpdate("update article set author_name = :name where author_id = :member")
    void setName(@Bind("member") long memberId, @Bind("name") String name);
}
