package stoa.discussion;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import stoa.account.Role;
import stoa.account.Visit;
import stoa.http.RefusedException;

/** To which articles moderators are limited, by their tags. */
public interface Scopes {
    /** None for one who moderates everywhere. */
    @SqlQuery("select name from member_tag where member_id = :member order by name")
    List<String> tags(@Bind("member") long memberId);

    @SqlQuery("""
            select exists (
                select 1 from tag t join member_tag mt on mt.name = t.name
                where t.article_id = :article and mt.member_id = :member)
            """)
    boolean includes(@Bind("member") long memberId, @Bind("article") long articleId);

    /** Administrators are limited to nothing, whatever they were limited to before. */
    default boolean isLimited(Visit visit) {
        return !visit.administers()
                && visit.signedIn().filter(who -> !tags(who.id()).isEmpty()).isPresent();
    }

    /** The id of a moderator who sees what is on articles with their tags alone; null where they see everything. */
    default @Nullable Long limited(Visit visit) {
        return isLimited(visit) ? visit.signedIn().orElseThrow().id() : null;
    }

    default boolean allow(Visit visit, long articleId) {
        return !isLimited(visit) || includes(visit.signedIn().orElseThrow().id(), articleId);
    }

    /** What somebody may do on an article: moderators of others no more than members. */
    default Role role(Visit visit, long articleId) {
        return visit.moderates() && !allow(visit, articleId) ? Role.MEMBER : visit.role();
    }

    /** Refuses one who moderates other articles only. */
    default void require(Visit visit, long articleId) {
        if (!allow(visit, articleId)) {
            throw new RefusedException(
                    403,
                    "You moderate articles with certain tags, and this one has none of them. Ask an administrator.");
        }
    }

    default void limit(long memberId, List<String> tags) {
        clear(memberId);
        add(memberId, tags);
    }

    @SqlUpdate("delete from member_tag where member_id = :member")
    void clear(@Bind("member") long memberId);

    @SqlBatch("insert into member_tag (member_id, name) values (:member, :name) on conflict do nothing")
    void add(@Bind("member") long memberId, @Bind("name") List<String> tags);
}
