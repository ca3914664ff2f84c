package stoa.screening;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Changes;

/** What rules do here, where that is otherwise than is usual. */
public interface RuleChoices extends SqlObject {
    @SqlQuery("select rule, measure, setting from rule_choice")
    List<RuleChoice> all();

    default void choose(RuleChoice choice, long memberId, Instant now) {
        if (change(choice, memberId, now) == 0 && add(choice, memberId, now) == 0) {
            // somebody else was the first meanwhile, and this comes after it
            change(choice, memberId, now);
        }
        Changes.announce(getHandle(), RuleBook.CHANGE);
    }

    @SqlUpdate("""
            update rule_choice set measure = :measure, setting = :setting, chosen_by = :by, chosen_at = :now
            where rule = :rule
            """)
    int change(@BindMethods RuleChoice choice, @Bind("by") long memberId, @Bind("now") Instant now);

    @SqlUpdate("""
            insert into rule_choice (rule, measure, setting, chosen_by, chosen_at)
            values (:rule, :measure, :setting, :by, :now) on conflict do nothing
            """)
    int add(@BindMethods RuleChoice choice, @Bind("by") long memberId, @Bind("now") Instant now);
}
