package stoa.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Changes;

/** The members. */
public interface Members extends SqlObject {
    /** What all that is shown of members beside their comments, names and roles, is called where its changes are told. */
    String SHOWN = "members";

    String COLUMNS =
            "m.id, m.name, m.email, m.password_hash, m.role, m.created_at, m.confirmed_at, m.about, m.link, m.suspended_until";

    @SqlUpdate("""
            insert into member (name, name_key, email, email_key, password_hash, role, created_at, confirmed_at)
            values (:name, :nameKey, :email, :emailKey, :passwordHash, :role, :createdAt, :confirmedAt)
            """)
    @GetGeneratedKeys("id")
    long add(@BindMethods NewAccount member);

    @SqlQuery("select " + COLUMNS + " from member m where m.id = :id")
    Optional<Member> byId(@Bind("id") long id);

    /**
     * Keeps others from changing it until the transaction ends. What refers to it can be written meanwhile: two who write of
     * each other would else wait for each other.
     */
    @SqlQuery("select " + COLUMNS + " from member m where m.id = :id <held>")
    Optional<Member> locked(@Bind("id") long id);

    /** As {@link #locked}, for one who is to be deleted: nothing can refer to it either. */
    @SqlQuery("select " + COLUMNS + " from member m where m.id = :id for update")
    Optional<Member> lockedForGood(@Bind("id") long id);

    /** The key is what {@link EmailAddress#key} makes of the address: at most one member has it. */
    @SqlQuery("select " + COLUMNS + " from member m where m.email_key = :key")
    Optional<Member> byEmailKey(@Bind("key") String key);

    /** The key is what {@link Names#key} makes of the name: at most one member has it. */
    @SqlQuery("select " + COLUMNS + " from member m where name_key = :key")
    Optional<Member> byNameKey(@Bind("key") String key);

    /** Those who have one of the keys, of which there must be some. */
    @SqlQuery("select " + COLUMNS + " from member m where name_key in (<keys>)")
    List<Member> byNameKeys(@BindList("keys") List<String> keys);

    /** By what was typed to sign in: an address goes before a name that looks like it. */
    @SqlQuery("select " + COLUMNS + """
             from member m where m.email_key = :email or m.name_key = :name
            order by case when m.email_key = :email then 0 else 1 end limit 1
            """)
    Optional<Member> signingIn(@Bind("email") String emailKey, @Bind("name") String nameKey);

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

    /** Fails where another member has the address. */
    @SqlUpdate("""
            update member set email = :email, email_key = :key, confirmed_at = coalesce(confirmed_at, :now)
            where id = :id
            """)
    void confirm(
            @Bind("id") long id, @Bind("email") String email, @Bind("key") String emailKey, @Bind("now") Instant now);

    @SqlUpdate("update member set suspended_until = :until where id = :id")
    void suspend(@Bind("id") long id, @Bind("until") Instant until);

    /** Answers with 0 where there is none. */
    @SqlUpdate("update member set suspended_until = null where id = :id and suspended_until is not null")
    int endSuspension(@Bind("id") long id);

    /** Those who never confirmed an address; they could not leave anything behind. */
    @SqlUpdate("delete from member where confirmed_at is null and created_at < :before and role = 'MEMBER'")
    void forgetUnconfirmed(@Bind("before") Instant before);

    /** The time to confirm an address begins now at the latest. */
    @SqlUpdate("update member set created_at = :now where created_at > :now and confirmed_at is null")
    void createdBy(@Bind("now") Instant now);

    /** Where the suspension ends at one time, it ends at another, earlier one. */
    @SqlUpdate("""
            update member set suspended_until = :until
            where id = :id and suspended_until = :before and suspended_until > :until
            """)
    void shortenSuspension(@Bind("id") long id, @Bind("before") Instant before, @Bind("until") Instant until);

    /** Of those who knew the old password, and not yet the second step. */
    @SqlUpdate("delete from half_way where member_id = :id")
    void endHalfWay(@Bind("id") long id);

    default void rename(long id, String name, Instant at) {
        setName(id, name, Names.key(name), at);
        Changes.takeAway(getHandle());
        tellOf(id);
    }

    @SqlUpdate("update member set name = :name, name_key = :key, renamed_at = :at where id = :id")
    void setName(@Bind("id") long id, @Bind("name") String name, @Bind("key") String key, @Bind("at") Instant at);

    /** When the name was last changed; empty if it never was. */
    @SqlQuery("select renamed_at from member where id = :id and renamed_at is not null")
    Optional<Instant> renamedAt(@Bind("id") long id);

    default void describe(long id, String about, String link) {
        setDescription(id, about, link);
        Changes.takeAway(getHandle());
        Changes.announce(getHandle(), Member.changeName(id));
    }

    @SqlUpdate("update member set about = :about, link = :link where id = :id")
    void setDescription(@Bind("id") long id, @Bind("about") String about, @Bind("link") String link);

    /** The badge beside their name is everywhere. */
    default void setRole(long id, Role role) {
        changeRole(id, role);
        tellOf(id);
    }

    @SqlUpdate("update member set role = :role where id = :id")
    void changeRole(@Bind("id") long id, @Bind("role") Role role);

    private void tellOf(long id) {
        Changes.announce(getHandle(), Member.changeName(id));
        Changes.announce(getHandle(), SHOWN);
    }
}
