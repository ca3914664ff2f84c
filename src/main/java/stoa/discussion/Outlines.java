package stoa.discussion;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What is known of comments before they are read: enough to say how many of them a page has room for. */
public interface Outlines {
    String SELECT = """
            select c.id, c.branch, octet_length(c.body_html) as text, coalesce(m.name, c.author_name) as author, m.role,
                c.edited_at, c.thanks, coalesce(n.name, p.author_name) as answered
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

    /** Bytes of the markup of that comment's text. */
    @SqlQuery("select octet_length(body_html) from comment where id = :id")
    Optional<Integer> text(@Bind("id") long id);

    /** The numbers of the branches that begin with the best comments, the best first. */
    @SqlQuery(Comments.BEST)
    List<Integer> best(@Bind("article") long articleId, @Bind("most") int most);

    String NAMED = """
            select c.id, coalesce(m.name, c.author_name) as author_name, c.state, true as elsewhere
            from comment c left join member m on m.id = c.member_id
            """;

    /** Of one branch, the first from that comment on which readers see. */
    @SqlQuery(NAMED + """
            where c.article_id = :article and c.branch = :branch and c.id >= :from and c.state = 'VISIBLE'
            order by c.article_id, c.branch, c.id limit 1
            """)
    Optional<NamedComment> visible(
            @Bind("article") long articleId, @Bind("branch") int branch, @Bind("from") long from);

    @SqlQuery(NAMED + "where c.id in (<ids>)")
    List<NamedComment> named(@BindList("ids") List<Long> ids);
}
