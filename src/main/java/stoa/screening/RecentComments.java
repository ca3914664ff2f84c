package stoa.screening;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import stoa.text.SafeHtml;

/** The recent comments, for rules to be tried on. */
public interface RecentComments {
    /** A comment as a rule looks at it, and what has become of it. */
    record Posted(
            long id,
            long articleId,
            @Nullable Long memberId,
            @Nullable String visitor,
            @Nullable String network,
            String authorName,
            String body,
            SafeHtml bodyHtml,
            Instant postedAt,
            boolean isOut) {
        Candidate candidate() {
            return new Candidate(id, articleId, memberId, visitor, network, authorName, body, bodyHtml, postedAt);
        }
    }

    /** Newest first; none by staff, and none deleted. */
    @SqlQuery("""
            select c.id, c.article_id, c.member_id, c.visitor, c.network, c.author_name, c.body, c.body_html, c.posted_at,
                c.state = 'VISIBLE' as is_out
            from comment c left join member m on m.id = c.member_id
            where c.state in ('VISIBLE', 'HELD', 'HIDDEN') and c.posted_at > :since and coalesce(m.role, 'MEMBER') = 'MEMBER'
            order by c.posted_at desc, c.id desc limit :count
            """)
    List<Posted> since(@Bind("since") Instant since, @Bind("count") int count);
}
