package stoa.moderation.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import stoa.database.Changes;
import stoa.moderation.log.ModerationLog;

/** What was reported. */
public interface Reports extends SqlObject {
    String SELECT = """
            select id, comment_id, article_id, reason, law, words, name, email, member_id, weight, reported_at, decided_at, upheld,
                outcome
            from report
            """;

    /** How reports of one person were decided. */
    record Past(int upheld, int rejected) {}

    default long add(NewReport report) {
        Changes.announce(getHandle(), ModerationLog.FIGURES);
        return insert(report);
    }

    @SqlUpdate("""
            insert into report (comment_id, article_id, reporter, member_id, reason, law, words, name, email, key_hash,
                weight, reported_at)
            values (:commentId, :articleId, :reporter, :memberId, :reason, :law, :words, :name, :email, :keyHash,
                :weight, :reportedAt)
            """)
    @GetGeneratedKeys("id")
    long insert(@BindMethods NewReport report);

    @SqlQuery(SELECT + "where key_hash = :hash")
    Optional<Report> byKey(@Bind("hash") String keyHash);

    /** Those about a comment that wait for a decision, oldest first. */
    @SqlQuery(SELECT + "where comment_id = :comment and decided_at is null order by id")
    List<Report> open(@Bind("comment") long commentId);

    /** The same about an article itself. */
    @SqlQuery(SELECT + "where article_id = :article and comment_id is null and decided_at is null order by id")
    List<Report> openOnArticle(@Bind("article") long articleId);

    /** Whether the same person has reported the same already, and waits. */
    @SqlQuery("""
            select exists (
                select 1 from report
                where reporter = :reporter and article_id = :articleId and decided_at is null
                    and coalesce(comment_id, 0) = coalesce(cast(:commentId as bigint), 0))
            """)
    boolean isKnown(@BindMethods NewReport report);

    @SqlQuery("select count(*) from report where reporter = :reporter and reported_at > :since")
    int countSince(@Bind("reporter") String reporter, @Bind("since") Instant since);

    /** Those that tell of a decision of that time. */
    @SqlQuery("select letter_id from report where comment_id = :comment and decided_at = :at and letter_id is not null")
    List<Long> letters(@Bind("comment") long commentId, @Bind("at") Instant decidedAt);

    @SqlUpdate("""
            update report set decided_at = null, upheld = null, outcome = '', letter_id = null
            where comment_id = :comment and decided_at = :at
            """)
    void reopen(@Bind("comment") long commentId, @Bind("at") Instant decidedAt);

    @SqlQuery("""
            select coalesce(sum(case when upheld then 1 else 0 end), 0) as upheld,
                coalesce(sum(case when upheld then 0 else 1 end), 0) as rejected
            from report
            where decided_at is not null and weight > 0
                and (reporter = :reporter or member_id = cast(:memberId as bigint))
            """)
    Past pastOf(@BindMethods NewReport report);

    /** The letter is the one that tells of it; null where nobody can be told. */
    @SqlUpdate("""
            update report set decided_at = :now, upheld = :upheld, outcome = :outcome, letter_id = :letter
            where id = :id and decided_at is null
            """)
    void decide(
            @Bind("id") long id,
            @Bind("upheld") boolean upheld,
            @Bind("outcome") String outcome,
            @Bind("letter") @Nullable Long letterId,
            @Bind("now") Instant now);
}
