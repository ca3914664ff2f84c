package stoa.moderation.log;

import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import stoa.platform.PersonalData;

/** The personal data in the moderation log, which stays: only who it was is forgotten, with the row of the member. */
public interface LogData extends SqlObject, PersonalData {
    @Override
    default List<Export> export() {
        return List.of(
                new Export("decisions-about-my-comments", """
                        select l.at, l.action, l.comment_id, l.reason
                        from moderation_log l join comment c on c.id = l.comment_id
                        where c.member_id = :member order by l.id
                        """),
                new Export("decisions-about-me", """
                        select at, action, role, note from moderation_log where subject_id = :member order by id
                        """),
                new Export("what-i-did-as-staff", """
                        select at, action, comment_id, role, reason, note
                        from moderation_log where member_id = :member order by id
                        """));
    }

    @Override
    default void forget(Leaver member) {}
}
