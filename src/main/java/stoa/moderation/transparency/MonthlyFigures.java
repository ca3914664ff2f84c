package stoa.moderation.transparency;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import stoa.moderation.decision.Decision;
import stoa.moderation.decision.FoundBy;
import stoa.policy.Reason;
import stoa.screening.RuleAction;

/** The figures by month (UTC): what was reported, decided and appealed against. */
public interface MonthlyFigures {
    record Decided(
            int inYear,
            int inMonth,
            Decision.Act action,
            @Nullable Reason reason,
            FoundBy found,
            boolean software,
            long cases) {}

    record Reported(int inYear, int inMonth, Reason reason, long cases) {}

    record Appealed(int inYear, int inMonth, long made, long granted, long denied) {}

    record Ruled(int inYear, int inMonth, RuleAction measure, long cases) {}

    /** How long people waited for a decision, in seconds; a year or month of 0 stands for all of them. */
    record Waited(int inYear, int inMonth, double half, double nineInTen) {
        DecisionTimes asWait() {
            return new DecisionTimes(Duration.ofSeconds((long) half), Duration.ofSeconds((long) nineInTen));
        }
    }

    String WAITED = """
                percentile_disc(0.5) within group (order by extract(epoch from decided_at - waited_since)) as half,
                percentile_disc(0.9) within group (order by extract(epoch from decided_at - waited_since)) as nine_in_ten
            from decision where waited_since is not null
            """;

    @SqlQuery("""
            select extract(year from decided_at at time zone 'UTC') as in_year,
                extract(month from decided_at at time zone 'UTC') as in_month, action, reason, found, software,
                count(*) as cases
            from decision where decided_at >= :since
            group by extract(year from decided_at at time zone 'UTC'), extract(month from decided_at at time zone 'UTC'),
                action, reason, found, software
            """)
    List<Decided> decided(@Bind("since") Instant since);

    @SqlQuery("""
            select extract(year from reported_at at time zone 'UTC') as in_year,
                extract(month from reported_at at time zone 'UTC') as in_month, reason, count(*) as cases
            from report where reported_at >= :since
            group by extract(year from reported_at at time zone 'UTC'), extract(month from reported_at at time zone 'UTC'), reason
            """)
    List<Reported> reported(@Bind("since") Instant since);

    @SqlQuery("""
            select extract(year from made_at at time zone 'UTC') as in_year,
                extract(month from made_at at time zone 'UTC') as in_month, count(*) as made,
                coalesce(sum(case when granted then 1 else 0 end), 0) as granted,
                coalesce(sum(case when not granted then 1 else 0 end), 0) as denied
            from appeal where made_at >= :since
            group by extract(year from made_at at time zone 'UTC'), extract(month from made_at at time zone 'UTC')
            """)
    List<Appealed> appealed(@Bind("since") Instant since);

    @SqlQuery("""
            select extract(year from at at time zone 'UTC') as in_year,
                extract(month from at at time zone 'UTC') as in_month, measure, count(*) as cases
            from rule_hit where measure <> 'WATCH' and at >= :since
            group by extract(year from at at time zone 'UTC'), extract(month from at at time zone 'UTC'), measure
            """)
    List<Ruled> ruled(@Bind("since") Instant since);

    @SqlQuery("""
            select extract(year from decided_at at time zone 'UTC') as in_year,
                extract(month from decided_at at time zone 'UTC') as in_month,
            """ + WAITED + """
            group by extract(year from decided_at at time zone 'UTC'), extract(month from decided_at at time zone 'UTC')
            """)
    List<Waited> waitedByMonth();

    @SqlQuery("select extract(year from decided_at at time zone 'UTC') as in_year, 0 as in_month," + WAITED
            + "group by extract(year from decided_at at time zone 'UTC')")
    List<Waited> waitedByYear();

    /** None where nobody waited. */
    @SqlQuery("select 0 as in_year, 0 as in_month," + WAITED + "and decided_at >= :since having count(*) > 0")
    Optional<Waited> waited(@Bind("since") Instant since);
}
