package stoa.discussion;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What is known of comments before they are read: enough to say how many of them a page has room for. */
public interface Outlines {
    /**
     * One comment of any state.
     *
     * @param size characters of its markup
     */
    record Outline(long id, int branch, int size) {}

    String SELECT = "select id, branch, char_length(body_html) as size from comment\n";

    /** Branch by branch, in each the first posted first. */
    @SqlQuery(SELECT + """
            where article_id = :article and branch between :first and :last
            order by article_id, branch, id limit :most
            """)
    List<Outline> inBranches(
            @Bind("article") long articleId, @Bind("first") int first, @Bind("last") int last, @Bind("most") int most);

    /** Of one branch, from that comment on; 0 for all. */
    @SqlQuery(SELECT + """
            where article_id = :article and branch = :branch and id >= :from
            order by article_id, branch, id limit :most
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
