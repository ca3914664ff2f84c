package stoa.moderation.decision;

import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.platform.PersonalData;

/** The personal data in decisions. */
public interface DecisionData extends SqlObject, PersonalData {
    @Override
    default List<Export> export() {
        return List.of(new Export("what-i-was-told-of-decisions", """
                        select d.action, d.comment_id, d.reason, d.law, d.facts, d.statement, d.software, d.decided_at,
                            d.ends_at, d.lifted_at, a.words as appeal, a.made_at as appealed_at, a.granted, a.answer,
                            a.answered_at
                        from decision d left join appeal a on a.decision_id = d.id
                        where d.member_id = :member and d.action in ('HIDE', 'WARN', 'SUSPEND') order by d.id
                        """));
    }

    /** What the member typed to appeal goes; that it happened stays, for the books. */
    @Override
    default void forget(Leaver member) {
        emptyAppeals(member.id());
    }

    @SqlUpdate("""
            update appeal set words = '' where decision_id in (select id from decision where member_id = :member)
            """)
    void emptyAppeals(@Bind("member") long memberId);
}
