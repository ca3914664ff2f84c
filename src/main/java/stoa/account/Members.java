package stoa.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The members. */
public interface Members {
    String COLUMNS = "id, name, email, password_hash, role, created_at";

    /** The key is what {@link Names#key} makes of the name: at most one member has it. */
    @SqlUpdate("""
            insert into member (name, name_key, email, password_hash, role, created_at)
            values (:name, :key, :email, :passwordHash, :role, :at)
            """)
    @GetGeneratedKeys("id")
    long add(
            @Bind("name") String name,
            @Bind("key") String key,
            @Bind("email") @Nullable String email,
            @Bind("passwordHash") String passwordHash,
            @Bind("role") Role role,
            @Bind("at") Instant at);

    @SqlQuery("select " + COLUMNS + " from member where name_key = :key")
    Optional<Member> byNameKey(@Bind("key") String key);

    @SqlQuery("select exists (select 1 from member where role = 'ADMINISTRATOR')")
    boolean includeAnAdministrator();

    /** Ends every session of the member: whoever else knew the old password is out. */
    default void changePassword(long id, String passwordHash) {
        setPassword(id, passwordHash);
        endSessions(id);
    }

    @SqlUpdate("update member set password_hash = :hash where id = :id")
    void setPassword(@Bind("id") long id, @Bind("hash") String hash);

    @SqlUpdate("delete from session where member_id = :id")
    void endSessions(@Bind("id") long id);
}
