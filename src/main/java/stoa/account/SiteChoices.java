package stoa.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Changes;

/** What administrators have chosen for the whole site, by name. */
public interface SiteChoices extends SqlObject {
    @SqlQuery("""
            select c.choice, m.name as chosen_by, c.chosen_at
            from site_choice c left join member m on m.id = c.chosen_by
            where c.name = :name
            """)
    Optional<SiteChoice> named(@Bind("name") String name);

    /** One of them may be that something is not to be seen any more. */
    default void choose(String name, String choice, long memberId, Instant now) {
        Changes.takeAway(getHandle());
        if (chooseAgain(name, choice, memberId, now) == 0 && chooseFirst(name, choice, memberId, now) == 0) {
            // somebody else was the first meanwhile, and this comes after it
            chooseAgain(name, choice, memberId, now);
        }
    }

    @SqlUpdate("""
            update site_choice set choice = :choice, chosen_by = :member, chosen_at = :now where name = :name
            """)
    int chooseAgain(
            @Bind("name") String name,
            @Bind("choice") String choice,
            @Bind("member") long memberId,
            @Bind("now") Instant now);

    @SqlUpdate("""
            insert into site_choice (name, choice, chosen_by, chosen_at)
            select cast(:name as varchar(40)), cast(:choice as varchar(200)), cast(:member as bigint),
                cast(:now as timestamp(6) with time zone)
            where not exists (select 1 from site_choice where name = :name)
            on conflict do nothing
            """)
    int chooseFirst(
            @Bind("name") String name,
            @Bind("choice") String choice,
            @Bind("member") long memberId,
            @Bind("now") Instant now);
}
