package stoa.moderation.reporting;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.platform.PersonalData;

/** The personal data in reports. */
public interface ReportData extends SqlObject, PersonalData {
    @Override
    default List<Export> export() {
        return List.of(new Export("reports-i-made", """
                        select comment_id, article_id, reason, law, words, name, email, reported_at, decided_at, upheld,
                            outcome
                        from report where member_id = :member order by id
                        """));
    }

    /** What the member typed goes; that it happened stays, for the books. */
    @Override
    default void forget(Leaver member) {
        empty(member.id());
    }

    @SqlUpdate("update report set words = '', name = '', email = '', reporter = null where member_id = :member")
    void empty(@Bind("member") long memberId);

    @Override
    @SqlUpdate("""
            update report set reporter = null
            where id in (
                select id from report where reporter is not null and (reported_at < :made or reported_at > :future)
                order by reporter, reported_at limit :most)
            """)
    int forgetHashes(@Bind("made") Instant made, @Bind("future") Instant future, @Bind("most") int most);
}
