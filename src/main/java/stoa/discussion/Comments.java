package stoa.discussion;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.database.Changes;
import stoa.database.Locks;
import stoa.notice.NoticedComment;
import stoa.policy.Reason;

/** The comments. Whatever changes one tells of its author's page, which lists it. */
public interface Comments extends SqlObject {
    String COLUMNS = """
            select c.id, c.article_id, c.parent_id, c.branch, c.member_id, m.role,
                coalesce(m.name, c.author_name) as author_name, c.body, c.body_html, c.posted_at,
                c.state, c.reason, c.note, h.name as hidden_by_name, c.hidden_at, c.edited_at, c.edits, c.thanks, c.locked
            """;

    String AUTHORS = """
            left join member m on m.id = c.member_id
            left join member h on h.id = c.hidden_by
            """;

    String SELECT = COLUMNS + "from comment c\n" + AUTHORS;

    /** The numbers of the best branches, as the columns of the index that they are found in say. */
    String BEST = """
            select branch from comment
            where article_id = :article and state = 'VISIBLE' and parent_id is null
            order by article_id, state, parent_id, thanks desc, branch limit :most
            """;

    String INSERT = """
            insert into comment (article_id, parent_id, branch, member_id, author_name, body, body_html, posted_at,
                visitor, network, state, reason, hidden_at)
            values (:articleId, :parentId, :branch, :memberId, :authorName, :body, :html, :postedAt, :visitor, :network,
                :state, :reason, :hiddenAt)
            """;

    @SqlQuery(SELECT + "where c.id = :id")
    Optional<Comment> byId(@Bind("id") long id);

    /** The branch that the comment is in; empty where it is not under that article. */
    @SqlQuery("select branch from comment where id = :id and article_id = :article")
    Optional<Integer> branch(@Bind("id") long id, @Bind("article") long articleId);

    /** Those, of any state; oldest first. */
    @SqlQuery(SELECT + "where c.id in (<ids>) order by c.posted_at, c.id")
    List<Comment> byIds(@BindList("ids") List<Long> ids);

    default long add(NewComment comment, int branch) {
        Long member = comment.memberId();
        if (member != null) {
            Changes.announce(getHandle(), Member.changeName(member));
        }
        return insert(comment, branch);
    }

    @SqlUpdate(INSERT)
    @GetGeneratedKeys("id")
    long insert(@BindMethods NewComment comment, @Bind("branch") int branch);

    /** Each with the id, and in the branch, of the same place in the lists. */
    default void addAll(List<Long> ids, List<NewComment> comments, List<Integer> branches) throws SQLException {
        CommentRows.insert(getHandle(), ids, comments, branches);
    }

    /** Keeps others from posting in the visitor's name until the transaction ends: what is counted does not change. */
    default void lockVisitor(String visitor) {
        Locks.take(getHandle(), "posts of " + visitor);
    }

    /** The first comment with the same text, by the same visitor under the same name, in the same place; none deleted. */
    @SqlQuery("""
            select id from comment
            where visitor = :visitor and posted_at > :since and posted_at < :until and article_id = :articleId
                and coalesce(parent_id, 0) = coalesce(cast(:parentId as bigint), 0)
                and author_name = :authorName and body = :body and state <> 'DELETED'
            order by posted_at, id limit 1
            """)
    Optional<Long> same(@BindMethods NewComment comment, @Bind("since") Instant since, @Bind("until") Instant until);

    /** When the visitor posted between the two, latest first. */
    @SqlQuery("""
            select posted_at from comment where visitor = :visitor and posted_at > :since and posted_at < :until
            order by posted_at desc limit :most
            """)
    List<Instant> postedBy(
            @Bind("visitor") String visitor,
            @Bind("since") Instant since,
            @Bind("until") Instant until,
            @Bind("most") int most);

    /** As {@link #postedBy}, under one article: the last time. */
    @SqlQuery("""
            select max(posted_at) from comment
            where visitor = :visitor and posted_at > :since and posted_at < :until and article_id = :article
            """)
    Optional<Instant> lastPosted(
            @Bind("visitor") String visitor,
            @Bind("since") Instant since,
            @Bind("until") Instant until,
            @Bind("article") long articleId);

    /** As those are told of it whom it concerns. */
    default NoticedComment noticed(Comment comment) {
        return new NoticedComment(
                comment.id(), comment.articleId(), comment.memberId(), author(comment.parentId()), comment.body());
    }

    /** The member who wrote it; null where there is none. */
    default @Nullable Long author(@Nullable Long id) {
        return id == null ? null : byId(id).map(Comment::memberId).orElse(null);
    }

    /**
     * Hides one that is to be seen, or that waits. Answers with 0 where it is neither any more, and changes nothing then.
     *
     * @param moderatorId null where software decides
     */
    default int hide(long id, Reason reason, String note, @Nullable Long moderatorId, Instant at) {
        tellOfAuthor(id);
        Changes.takeAway(getHandle());
        return setHidden(id, reason, note, moderatorId, at);
    }

    @SqlUpdate("""
            update comment
            set state = 'HIDDEN', reason = :reason, note = :note, hidden_by = :moderator, hidden_at = :at
            where id = :id and state in ('VISIBLE', 'HELD')
            """)
    int setHidden(
            @Bind("id") long id,
            @Bind("reason") Reason reason,
            @Bind("note") String note,
            @Bind("moderator") @Nullable Long moderatorId,
            @Bind("at") Instant at);

    /** Has one that is to be seen wait for a moderator, as after an edit; answers with 0 where it is not to be seen. */
    default int hold(long id, Instant at) {
        Changes.takeAway(getHandle());
        return setHeld(id, at);
    }

    @SqlUpdate("""
            update comment set state = 'HELD', hidden_at = :at where id = :id and state = 'VISIBLE'
            """)
    int setHeld(@Bind("id") long id, @Bind("at") Instant at);

    /** Has one that was hidden wait for a moderator again. */
    @SqlUpdate("""
            update comment set state = 'HELD', reason = null, note = null, hidden_by = null
            where id = :id and state = 'HIDDEN'
            """)
    void holdAgain(@Bind("id") long id);

    /** Answers with 0 where it was neither hidden nor waiting any more, and changes nothing then. */
    default int restore(long id) {
        tellOfAuthor(id);
        return setVisible(id);
    }

    @SqlUpdate("""
            update comment
            set state = 'VISIBLE', reason = null, note = null, hidden_by = null, hidden_at = null
            where id = :id and state in ('HIDDEN', 'HELD')
            """)
    int setVisible(@Bind("id") long id);

    /** To be called within the transaction that changes the comment, where its author's page will show it otherwise. */
    default void tellOfAuthor(long id) {
        author(id).ifPresent(member -> Changes.announce(getHandle(), Member.changeName(member)));
    }

    /** The member who wrote it, if it was one. */
    @SqlQuery("select member_id from comment where id = :id and member_id is not null")
    Optional<Long> author(@Bind("id") long id);
}
