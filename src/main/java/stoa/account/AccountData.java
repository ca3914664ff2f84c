package stoa.account;

import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Changes;
import stoa.platform.PersonalData;

/** The personal data of accounts. Most of it goes with the row of the member (see the migrations). */
public interface AccountData extends SqlObject, PersonalData {
    @Override
    default List<Export> export() {
        return List.of(new Export("profile", """
                        select name, email, role, about, link, created_at, confirmed_at, renamed_at
                        from member where id = :member
                        """), new Export("sessions", """
                        select browser, created_at, seen_at, expires_at
                        from session where member_id = :member order by created_at
                        """), new Export("passkeys", """
                        select name, added_at, used_at from passkey where member_id = :member order by added_at
                        """));
    }

    @Override
    default void forget(Leaver member) {
        forgetKeysTo(member.email());
        deleteRow(member.id());
        Changes.takeAway(getHandle());
        Changes.announce(getHandle(), Member.changeName(member.id()));
        Changes.announce(getHandle(), Members.SHOWN);
    }

    /** Also those that somebody else asked for. */
    @SqlUpdate("delete from one_time_key where email = :email")
    void forgetKeysTo(@Bind("email") String email);

    @SqlUpdate("delete from member where id = :member")
    void deleteRow(@Bind("member") long memberId);
}
