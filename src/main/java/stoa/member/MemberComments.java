package stoa.member;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import stoa.text.HtmlSize;

/** What a member has said and everyone may read, newest first. The inner query reads one stretch of one index. */
public interface MemberComments {
    int ON_A_PAGE = 20;

    /** Bytes of markup: a feed writes many of its signs as four or five. */
    int MOST_MARKUP = 200_000;

    /**
     * As many as a page has room for, of those that were posted before; there are more where {@code more} says so.
     */
    record Stretch(List<MemberComment> remarks, boolean more) {
        static Stretch of(List<MemberComment> found) {
            int shown = 0;
            int size = 0;
            for (MemberComment remark : found.subList(0, Math.min(found.size(), ON_A_PAGE))) {
                size += HtmlSize.of(remark.bodyHtml());
                if (shown > 0 && size > MOST_MARKUP) {
                    break;
                }
                shown++;
            }
            return new Stretch(found.subList(0, shown), found.size() > shown);
        }
    }

    @SqlQuery("""
            select c.id, c.body_html, c.posted_at, coalesce(c.edited_at, c.posted_at) as updated_at, c.article_id,
                a.slug, a.title
            from (
                select id from comment
                where member_id = :member and state = 'VISIBLE'
                    and posted_at <= :at and (posted_at, id) < (:at, :id)
                order by member_id desc, state desc, posted_at desc, id desc limit :count
            ) page
            join comment c on c.id = page.id
            join article a on a.id = c.article_id
            order by c.posted_at desc, c.id desc
            """)
    List<MemberComment> before(
            @Bind("member") long memberId, @Bind("at") Instant at, @Bind("id") long id, @Bind("count") int count);

    /** When it was posted, be it still there to be seen or not. */
    @SqlQuery("select posted_at from comment where id = :id and member_id = :member")
    Optional<Instant> postedAt(@Bind("id") long id, @Bind("member") long memberId);
}
