package stoa.moderation.queue;

import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import stoa.platform.PersonalData;

/** The personal data in notes of moderators, which goes with the row of the member. */
public interface NoteData extends SqlObject, PersonalData {
    @Override
    default List<Export> export() {
        return List.of(new Export("notes-about-me", """
                        select note, written_at from member_note where member_id = :member order by id
                        """));
    }

    @Override
    default void forget(Leaver member) {}
}
