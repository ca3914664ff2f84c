package stoa.member;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.Names;
import stoa.database.Changes;
import stoa.discussion.Articles;

/** What members say of themselves. */
public interface Profiles extends SqlObject {
    /** The name stands with what was written before, too; comments take it from here, articles keep a copy. */
    default void rename(long id, String name, Instant at) {
        setName(id, name, Names.key(name), at);
        nameArticles(id, name);
        Changes.takeAway(getHandle());
        Changes.announce(getHandle(), Member.changeName(id));
        Changes.announce(getHandle(), Members.SHOWN);
        Changes.announce(getHandle(), Articles.LIST);
    }

    /**
     * Those that the member has written, until the transaction ends; before the name is changed. Whoever posts holds an
     * article first and then tells members of it, which a change of the name keeps waiting.
     */
    @SqlQuery("select id from article where author_id = :id order by id for update")
    List<Long> holdArticles(@Bind("id") long id);

    default void describe(long id, String about, String link) {
        setDescription(id, about, link);
        Changes.takeAway(getHandle());
        Changes.announce(getHandle(), Member.changeName(id));
    }

    /** When the name was last changed; empty if it never was. */
    @SqlQuery("select renamed_at from member where id = :id and renamed_at is not null")
    Optional<Instant> renamedAt(@Bind("id") long id);

    @SqlUpdate("update member set name = :name, name_key = :key, renamed_at = :at where id = :id")
    void setName(@Bind("id") long id, @Bind("name") String name, @Bind("key") String key, @Bind("at") Instant at);

    @SqlUpdate("update article set author_name = :name where author_id = :id")
    void nameArticles(@Bind("id") long id, @Bind("name") String name);

    @SqlUpdate("update member set about = :about, link = :link where id = :id")
    void setDescription(@Bind("id") long id, @Bind("about") String about, @Bind("link") String link);
}
