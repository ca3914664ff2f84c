package stoa.account;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The second factors of moderators and administrators. */
public interface StaffSecondFactors {
    @SqlQuery("""
            select exists (select 1 from two_step where member_id = :member and confirmed_at is not null)
                or exists (select 1 from passkey where member_id = :member)
            """)
    boolean areThereFor(@Bind("member") long memberId);

    @SqlQuery("""
            select m.name, m.role,
                exists (select 1 from two_step t where t.member_id = m.id and t.confirmed_at is not null) as two_step,
                (select count(*) from passkey p where p.member_id = m.id) as passkeys
            from member m where m.role in ('ADMINISTRATOR', 'MODERATOR') order by m.role, m.name_key
            """)
    List<StaffMember> all();
}
