package stoa.screening;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import stoa.text.SafeHtml;

/**
 * The comments that the filter is trained with, by what people have decided about them: what was hidden as spam, and what
 * was let stand.
 */
public interface TrainingComments {
    /** A comment about which somebody has decided. */
    record Lesson(String authorName, String body, SafeHtml bodyHtml, boolean spam, Instant at) {}

    /** The newest, each comment by the last decision about it; what was hidden for another reason teaches nothing. */
    @SqlQuery("""
            select c.author_name, c.body, c.body_html, d.action = 'HIDE' as spam, d.decided_at as at
            from decision d join comment c on c.id = d.comment_id
            where not d.software and d.lifted_at is null and c.state <> 'DELETED'
                and ((d.action = 'HIDE' and d.reason = 'SPAM') or d.action in ('APPROVE', 'KEEP'))
                and not exists (select 1 from decision later where later.comment_id = d.comment_id and later.id > d.id)
            order by d.id desc limit :count
            """)
    List<Lesson> newest(@Bind("count") int count);

    /** Another one where anything was decided since, or undone. */
    @SqlQuery("""
            select coalesce(max(id), 0) * 1000 + (select count(*) from batch where undone_at is not null) % 1000
            from decision
            """)
    long state();
}
