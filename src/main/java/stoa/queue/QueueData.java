package stoa.queue;

import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.platform.PersonalData;

/** The personal data in the moderation queue. */
public interface QueueData extends SqlObject, PersonalData {
    @Override
    default List<Export> export() {
        return List.of();
    }

    /** Nobody has to decide about comments that are not there any more. */
    @Override
    default void forget(Leaver member) {
        closeAboutCommentsOf(member.id(), member.removesComments());
    }

    @SqlUpdate("""
            delete from matter
            where comment_id in (select id from comment where member_id = :member and (:all or state = 'DELETED'))
            """)
    void closeAboutCommentsOf(@Bind("member") long memberId, @Bind("all") boolean all);
}
