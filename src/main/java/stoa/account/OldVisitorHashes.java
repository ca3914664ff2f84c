package stoa.account;

import java.time.Instant;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Changes;

/** Traces of visitors that were made before the key was, or at a time that has not come yet: before a clock was set back. */
interface OldVisitorHashes extends SqlObject {
    /** The key was replaced: every node has to ask for the new one. */
    default void announce() {
        Changes.announce(getHandle(), VisitorHashKey.CHANGE);
    }

    /** Answers with how many there were of the kind of which there are most, at most so many. */
    default int forget(Instant made, Instant future, int most) {
        return Math.max(forgetOfComments(made, future, most), forgetOfReports(made, future, most))
                + forgetBlocks(made, future);
    }

    @SqlUpdate("""
            update comment set visitor = null, network = null
            where id in (
                select id from comment where visitor is not null and (posted_at < :made or posted_at > :future)
                order by visitor, posted_at limit :most)
            """)
    int forgetOfComments(@Bind("made") Instant made, @Bind("future") Instant future, @Bind("most") int most);

    @SqlUpdate("""
            update report set reporter = null
            where id in (
                select id from report where reporter is not null and (reported_at < :made or reported_at > :future)
                order by reporter, reported_at limit :most)
            """)
    int forgetOfReports(@Bind("made") Instant made, @Bind("future") Instant future, @Bind("most") int most);

    @SqlUpdate("delete from network_block where blocked_at < :made or blocked_at > :future")
    int forgetBlocks(@Bind("made") Instant made, @Bind("future") Instant future);
}
