package stoa.moderation;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import stoa.discussion.Measure;
import stoa.discussion.Reason;

/** What was reported, decided and appealed against, counted by months (UTC). */
public interface Figures {
    /** What it is called where its changes are told. */
    String CHANGE = "decisions";

    record Decided(
            int inYear,
            int inMonth,
            Decision.Act action,
            @Nullable Reason reason,
            Found found,
            boolean software,
            long cases) {}

    record Reported(int inYear, int inMonth, Reason reason, long cases) {}

    record Appealed(int inYear, int inMonth, long made, long granted, long denied) {}

    record Ruled(int inYear, int inMonth, Measure measure, long cases) {}

    /** How long somebody waited. */
    record Waited(Instant waitedSince, Instant decidedAt) {}

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

    /** The newest of those that somebody waited for. */
    @SqlQuery("""
            select waited_since, decided_at from decision where waited_since is not null and decided_at >= :since
            order by decided_at desc limit :count
            """)
    List<Waited> waited(@Bind("since") Instant since, @Bind("count") int count);
}
