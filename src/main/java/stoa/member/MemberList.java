package stoa.member;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import stoa.account.Member;
import stoa.account.Members;

/** The list of all members, for administrators. */
public interface MemberList {
    /** By name as names are compared; those whose key fits the pattern, from after the one with the id on. */
    @SqlQuery("select " + Members.COLUMNS + """
             from member m
            where m.name_key like :pattern escape '!'
                and m.name_key > coalesce((select k.name_key from member k where k.id = :after), '')
            order by m.name_key limit :count
            """)
    List<Member> like(@Bind("pattern") String pattern, @Bind("after") long after, @Bind("count") int count);

    /** The ids of all; none of them can be changed by others until the transaction ends. */
    @SqlQuery("select id from member where role = 'ADMINISTRATOR' order by id <held>")
    List<Long> administrators();
}
