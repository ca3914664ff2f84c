package stoa.regulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Locks;

/** The assessments, of which every save adds one. */
public interface Assessments extends SqlObject {
    String ALL = """
            select a.id, a.carried_out_by, a.carried_out_on, a.review_on, a.others, m.name as saved_by, a.saved_at,
                (select count(*) from risk r where r.assessment_id = a.id and r.level is not null) as assessed
            from assessment a left join member m on m.id = a.saved_by
            """;

    /** Keeps others from adding one until the transaction ends. */
    default void lock() {
        Locks.take(getHandle(), "assessments");
    }

    @SqlQuery(ALL + "order by a.id desc limit :count")
    List<Assessment> newest(@Bind("count") int count);

    @SqlQuery(ALL + "where a.id = :id")
    Optional<Assessment> byId(@Bind("id") long id);

    @SqlQuery("select kind, level, evidence, measures from risk where assessment_id = :id")
    List<Risk> risks(@Bind("id") long id);

    /** Answers with its id. */
    default long add(CheckedAssessment assessment, List<Risk> risks, long memberId, Instant now) {
        long id = insert(assessment, memberId, now);
        risks.forEach(risk -> insert(id, risk));
        return id;
    }

    @SqlUpdate("""
            insert into assessment (carried_out_by, carried_out_on, review_on, others, saved_by, saved_at)
            values (:carriedOutBy, :carriedOutOn, :reviewOn, :others, :member, :now)
            """)
    @GetGeneratedKeys("id")
    long insert(@BindMethods CheckedAssessment assessment, @Bind("member") long memberId, @Bind("now") Instant now);

    @SqlUpdate("""
            insert into risk (assessment_id, kind, level, evidence, measures)
            values (:assessment, :kind, :level, :evidence, :measures)
            """)
    void insert(@Bind("assessment") long assessmentId, @BindMethods Risk risk);
}
