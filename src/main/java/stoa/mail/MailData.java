package stoa.mail;

import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.platform.PersonalData;

/** The personal data in the outbox. What was sent to the member goes with the row of the member. */
public interface MailData extends SqlObject, PersonalData {
    @Override
    default List<Export> export() {
        return List.of(new Export("letters", """
                        select kind, address, subject, written_at, state
                        from letter where member_id = :member order by id
                        """));
    }

    @Override
    default void forget(Leaver member) {
        forgetEmailsTo(member.email());
    }

    /** Also those that somebody else asked for. */
    @SqlUpdate("delete from letter where address = :email")
    void forgetEmailsTo(@Bind("email") String email);
}
