package stoa.discussion;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import stoa.text.HtmlSize;

/** What is known of comments before they are read: enough to say how many of them a page has room for. */
public interface Outlines {
    /**
     * One comment of any state.
     *
     * @param text bytes of its markup
     * @param author the name of who wrote it
     * @param answered the name of who wrote what it answers; null where it answers nothing
     */
    record Outline(
            long id,
            int branch,
            int text,
            String author,
            @Nullable String answered) {
        /**
         * Bytes of markup around the text and the names for whoever sees most of it: a moderator, of a comment that was
         * edited, thanked for and pinned.
         */
        private static final int FRAME = 1_350;

        /** How often the author's name is written at most, three times of it in an address, where a letter takes more room. */
        private static final int TIMES_NAMED = 10;

        /** Bytes that it takes on a page at most. */
        int size() {
            return FRAME + text + TIMES_NAMED * HtmlSize.of(author) + (answered == null ? 0 : HtmlSize.of(answered));
        }
    }

    String SELECT = """
            select c.id, c.branch, octet_length(c.body_html) as text, coalesce(m.name, c.author_name) as author,
                coalesce(n.name, p.author_name) as answered
            from comment c
            left join member m on m.id = c.member_id
            left join comment p on p.id = c.parent_id
            left join member n on n.id = p.member_id
            """;

    /** Branch by branch, in each the first posted first. */
    @SqlQuery(SELECT + """
            where c.article_id = :article and c.branch between :first and :last
            order by c.article_id, c.branch, c.id limit :most
            """)
    List<Outline> inBranches(
            @Bind("article") long articleId, @Bind("first") int first, @Bind("last") int last, @Bind("most") int most);

    /** Of one branch, from that comment on; 0 for all. */
    @SqlQuery(SELECT + """
            where c.article_id = :article and c.branch = :branch and c.id >= :from
            order by c.article_id, c.branch, c.id limit :most
            """)
    List<Outline> from(
            @Bind("article") long articleId,
            @Bind("branch") int branch,
            @Bind("from") long from,
            @Bind("most") int most);

    /** The numbers of the branches that begin with the best comments, the best first. */
    @SqlQuery(Comments.BEST)
    List<Integer> best(@Bind("article") long articleId, @Bind("most") int most);

    @SqlQuery("""
            select c.id, coalesce(m.name, c.author_name) as author_name, c.state, true as elsewhere
            from comment c left join member m on m.id = c.member_id
            where c.id in (<ids>)
            """)
    List<NamedComment> named(@BindList("ids") List<Long> ids);
}
