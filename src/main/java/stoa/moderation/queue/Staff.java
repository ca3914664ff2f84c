package stoa.moderation.queue;

import org.jdbi.v3.sqlobject.statement.SqlQuery;
import stoa.account.Member;
import stoa.moderation.decision.Decision;

/** Those who decide. */
public interface Staff {
    @SqlQuery("select count(*) from member where role in ('MODERATOR', 'ADMINISTRATOR')")
    int count();

    /** An appeal is for another one than the first to answer, where there is another one. */
    default boolean mayAnswer(Decision appealed, Member moderator) {
        return !Long.valueOf(moderator.id()).equals(appealed.moderatorId()) || count() == 1;
    }
}
