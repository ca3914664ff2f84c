package stoa.notice;

import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import stoa.platform.PersonalData;

/** The personal data in notices. All of it goes with the row of the member. */
public interface NoticeData extends SqlObject, PersonalData {
    @Override
    default List<Export> export() {
        return List.of(
                new Export("notices", """
                        select kind, comment_id, at, read_at from notice where member_id = :member order by id
                        """), new Export("articles-i-follow", """
                        select a.slug, f.active
                        from follow f join article a on a.id = f.article_id
                        where f.member_id = :member order by a.id
                        """), new Export("letters-i-chose", """
                        select kind, chosen, last_at from letter_choice where member_id = :member order by kind
                        """));
    }

    @Override
    default void forget(Leaver member) {}
}
