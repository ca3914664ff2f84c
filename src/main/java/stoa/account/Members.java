package stoa.account;

import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The members. */
public interface Members {
    String COLUMNS = "m.id, m.name, m.email, m.password_hash, m.role, m.created_at, m.confirmed_at, m.about, m.link";

    @SqlUpdate("""
            insert into member (name, name_key, email, email_key, password_hash, role, created_at, confirmed_at)
            values (:name, :nameKey, :email, :emailKey, :passwordHash, :role, :createdAt, :confirmedAt)
            """)
    @GetGeneratedKeys("id")
    long add(@BindMethods AdmittedMember member);

    @SqlQuery("select " + COLUMNS + " from member m where m.id = :id")
    Optional<Member> byId(@Bind("id") long id);

    /** The key is what {@link EmailAddress#key} makes of the address: at most one member has it. */
    @SqlQuery("select " + COLUMNS + " from member m where m.email_key = :key")
    Optional<Member> byEmailKey(@Bind("key") String key);

    /** The key is what {@link Names#key} makes of the name: at most one member has it. */
    @SqlQuery("select " + COLUMNS + " from member m where name_key = :key")
    Optional<Member> byNameKey(@Bind("key") String key);

    @SqlQuery("select exists (select 1 from member where role = 'ADMINISTRATOR')")
    boolean includeAnAdministrator();

    /** Ends every session of the member: whoever else knew the old password is out. */
    default void changePassword(long id, String passwordHash) {
        setPassword(id, passwordHash);
        endSessions(id);
        endHalfWay(id);
    }

    @SqlUpdate("update member set password_hash = :hash where id = :id")
    void setPassword(@Bind("id") long id, @Bind("hash") String hash);

    @SqlUpdate("delete from session where member_id = :id")
    void endSessions(@Bind("id") long id);

    /** Of those who knew the old password, and not yet the second step. */
    @SqlUpdate("delete from half_way where member_id = :id")
    void endHalfWay(@Bind("id") long id);
}
