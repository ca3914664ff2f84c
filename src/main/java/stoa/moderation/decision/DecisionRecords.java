package stoa.moderation.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Changes;
import stoa.moderation.log.ModerationLog;

/** What was decided, and what was said against it. */
public interface DecisionRecords extends SqlObject {
    String SELECT = """
            select d.id, d.action, d.comment_id, d.article_id, d.member_id, d.reason, d.statement, d.software,
                d.moderator_id, m.name as moderator, d.decided_at, d.ends_at, d.lifted_at, a.words as appeal, a.made_at as appealed_at,
                a.granted, a.answer, a.answered_at
            from decision d
            left join member m on m.id = d.moderator_id
            left join appeal a on a.decision_id = d.id
            """;

    @SqlUpdate("""
            insert into decision (action, comment_id, article_id, member_id, reason, law, facts, statement, found,
                software, moderator_id, decided_at, waited_since, ends_at, batch_id)
            values (:action, :subject.commentId, :subject.articleId, :memberId, :reason, :law, :facts, :statement,
                :found, :software, :author.moderatorId, :author.at, :waitedSince, :endsAt, :author.batchId)
            """)
    @GetGeneratedKeys("id")
    long add(@BindMethods NewDecision decision);

    @SqlQuery(SELECT + "where d.id = :id")
    Optional<Decision> byId(@Bind("id") long id);

    /** What was decided against a comment: those with a lower id, newest first. */
    @SqlQuery(SELECT + """
                    where d.comment_id = :comment and d.id < :before and (d.action = 'HIDE' or d.action = 'WARN')
                    order by d.comment_id desc, d.id desc limit :count
                    """)
    List<Decision> against(@Bind("comment") long commentId, @Bind("before") long before, @Bind("count") int count);

    /** What was decided about a member, not about comments of theirs: those with a lower id, newest first. */
    @SqlQuery(SELECT + """
                    where d.member_id = :member and d.id < :before and (d.action = 'SUSPEND' or d.action = 'WARN')
                    order by d.member_id desc, d.id desc limit :count
                    """)
    List<Decision> aboutMember(@Bind("member") long memberId, @Bind("before") long before, @Bind("count") int count);

    /** A suspension with an end. */
    record Timed(long memberId, Instant decidedAt, Instant endsAt) {}

    /** Those that still stand and were decided after then. */
    @SqlQuery("""
            select member_id, decided_at, ends_at from decision
            where decided_at > :now and action = 'SUSPEND' and lifted_at is null and ends_at is not null
            """)
    List<Timed> suspensionsAfter(@Bind("now") Instant now);

    /** What still limits the comment. */
    @SqlQuery(SELECT + """
                    where d.comment_id = :comment and d.action = 'HIDE' and d.lifted_at is null
                    order by d.comment_id desc, d.id desc limit 1
                    """)
    Optional<Decision> hiding(@Bind("comment") long commentId);

    /** What was decided last about the comment. */
    @SqlQuery(SELECT + "where d.comment_id = :comment order by d.comment_id desc, d.id desc limit 1")
    Optional<Decision> last(@Bind("comment") long commentId);

    @SqlUpdate("""
            update decision set lifted_at = :now
            where comment_id = :comment and action = 'HIDE' and lifted_at is null
            """)
    void liftHiding(@Bind("comment") long commentId, @Bind("now") Instant now);

    @SqlUpdate("update decision set lifted_at = :now where id = :id and lifted_at is null")
    void lift(@Bind("id") long id, @Bind("now") Instant now);

    @SqlUpdate("""
            update decision set lifted_at = :now
            where member_id = :member and action = 'SUSPEND' and lifted_at is null
            """)
    void liftSuspensions(@Bind("member") long memberId, @Bind("now") Instant now);

    /** Answers with 0 where there is an appeal already. */
    default int appeal(long decisionId, String words, Instant now) {
        Changes.announce(getHandle(), ModerationLog.FIGURES);
        return insertAppeal(decisionId, words, now);
    }

    @SqlUpdate("""
            insert into appeal (decision_id, words, made_at) values (:decision, :words, :now) on conflict do nothing
            """)
    int insertAppeal(@Bind("decision") long decisionId, @Bind("words") String words, @Bind("now") Instant now);

    /** Answers with 0 where it is answered already. */
    @SqlUpdate("""
            update appeal set granted = :granted, answer = :answer, answered_by = :by, answered_at = :now
            where decision_id = :decision and granted is null
            """)
    int answer(
            @Bind("decision") long decisionId,
            @Bind("granted") boolean granted,
            @Bind("answer") String answer,
            @Bind("by") long moderatorId,
            @Bind("now") Instant now);
}
