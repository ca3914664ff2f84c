package stoa.account;

import java.time.Instant;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Changes;

/** Traces of visitors that were made before the key was. */
interface OldTraces extends SqlObject {
    /** The key was replaced: every node has to ask for the new one. */
    default void announce() {
        Changes.announce(getHandle(), TraceKey.CHANGE);
    }

    /** Answers with how many there were of the kind of which there are most, at most so many. */
    default int forget(Instant made, int most) {
        return Math.max(forgetOfComments(made, most), forgetOfReports(made, most)) + forgetBlocks(made);
    }

    @SqlUpdate("""
            update comment set visitor = null, network = null
            where id in (
                select id from comment where visitor is not null and posted_at < :made
                order by visitor, posted_at limit :most)
            """)
    int forgetOfComments(@Bind("made") Instant made, @Bind("most") int most);

    @SqlUpdate("""
            update report set reporter = null
            where id in (
                select id from report where reporter is not null and reported_at < :made
                order by reporter, reported_at limit :most)
            """)
    int forgetOfReports(@Bind("made") Instant made, @Bind("most") int most);

    @SqlUpdate("delete from network_block where blocked_at < :made")
    int forgetBlocks(@Bind("made") Instant made);
}
