package stoa.discussion;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The comments. */
public interface Comments extends SqlObject {
    String SELECT = """
            select c.id, c.article_id, c.parent_id, c.branch, c.member_id, m.role, c.author_name, c.body, c.body_html,
                c.posted_at, c.state, c.reason, c.note, h.name as hidden_by_name, c.hidden_at
            from comment c
            left join member m on m.id = c.member_id
            left join member h on h.id = c.hidden_by
            """;

    String INSERT = """
            insert into comment (article_id, parent_id, branch, member_id, author_name, body, body_html, posted_at,
                visitor, state, reason, hidden_at)
            values (:articleId, :parentId, :branch, :memberId, :authorName, :body, :html, :postedAt, :visitor, :state,
                :reason, :hiddenAt)
            """;

    @SqlQuery(SELECT + "where c.id = :id")
    Optional<Comment> byId(@Bind("id") long id);

    /** The branch that the comment is in; empty where it is not under that article. */
    @SqlQuery("select branch from comment where id = :id and article_id = :article")
    Optional<Integer> branch(@Bind("id") long id, @Bind("article") long articleId);

    /** All comments, of any state, whose branch is one of these; oldest first. */
    @SqlQuery(SELECT + """
                    where c.article_id = :article and c.branch between :first and :last
                    order by c.posted_at, c.id
                    """)
    List<Comment> inBranches(@Bind("article") long articleId, @Bind("first") int first, @Bind("last") int last);

    @SqlUpdate(INSERT)
    @GetGeneratedKeys("id")
    long add(@BindMethods NewComment comment, @Bind("branch") int branch);

    /** Each with the id, and in the branch, of the same place in the lists. */
    default void addAll(List<Long> ids, List<NewComment> comments, List<Integer> branches) throws SQLException {
        CommentRows.insert(getHandle(), ids, comments, branches);
    }

    /** The first comment with the same text, by the same visitor under the same name, in the same place. */
    @SqlQuery("""
            select id from comment
            where visitor = :visitor and posted_at > :since and article_id = :articleId
                and coalesce(parent_id, 0) = coalesce(cast(:parentId as bigint), 0)
                and author_name = :authorName and body = :body
            order by posted_at, id limit 1
            """)
    Optional<Long> same(@BindMethods NewComment comment, @Bind("since") Instant since);

    /** When the visitor posted since then, latest first. */
    @SqlQuery("""
            select posted_at from comment where visitor = :visitor and posted_at > :since
            order by posted_at desc limit :most
            """)
    List<Instant> postedBy(@Bind("visitor") String visitor, @Bind("since") Instant since, @Bind("most") int most);

    /** Answers with 0 where it was not visible any more, and changes nothing then. */
    @SqlUpdate("""
            update comment
            set state = 'HIDDEN', reason = :reason, note = :note, hidden_by = :moderator, hidden_at = :at
            where id = :id and state = 'VISIBLE'
            """)
    int hide(
            @Bind("id") long id,
            @Bind("reason") Reason reason,
            @Bind("note") String note,
            @Bind("moderator") long moderatorId,
            @Bind("at") Instant at);

    /** Answers with 0 where it was not hidden any more, and changes nothing then. */
    @SqlUpdate("""
            update comment
            set state = 'VISIBLE', reason = null, note = null, hidden_by = null, hidden_at = null
            where id = :id and state = 'HIDDEN'
            """)
    int restore(@Bind("id") long id);
}
