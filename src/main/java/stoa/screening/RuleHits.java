package stoa.screening;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import stoa.database.Changes;
import stoa.text.CountedNoun;

/** What rules have found. */
public interface RuleHits extends SqlObject {
    /** What pages that count them are told by. */
    String CHANGE = "rule-hits";

    /** What one rule has found in one comment. */
    record Hit(String rule, RuleAction measure, String found) {}

    /**
     * How often a rule acted.
     *
     * @param overruled how often a moderator saw it otherwise
     * @param confirmed how often a moderator saw it the same way
     */
    record Tally(String rule, RuleAction measure, long hits, long overruled, long confirmed) {
        public String sentence() {
            String acted = switch (measure) {
                case WATCH -> "would have acted on";
                case HOLD -> "had wait";
                case REFUSE -> "refused";
            };
            return "In the last 30 days it %s %s; moderators saw %,d of them otherwise, and %,d the same way."
                    .formatted(acted, CountedNoun.of(hits, "comment", "comments"), overruled, confirmed);
        }
    }

    default void add(String rule, RuleAction measure, @Nullable Long commentId, String found, Instant at) {
        if (measure != RuleAction.WATCH) {
            Changes.announce(getHandle(), CHANGE);
        }
        insert(rule, measure, commentId, found, at);
    }

    @SqlUpdate("""
            insert into rule_hit (rule, measure, comment_id, found, at) values (:rule, :measure, :comment, :found, :at)
            """)
    void insert(
            @Bind("rule") String rule,
            @Bind("measure") RuleAction measure,
            @Bind("comment") @Nullable Long commentId,
            @Bind("found") String found,
            @Bind("at") Instant at);

    @SqlQuery("select rule, measure, found from rule_hit where comment_id = :comment order by id")
    List<Hit> of(@Bind("comment") long commentId);

    /** A moderator has decided about the comment. */
    @SqlUpdate("update rule_hit set overruled = :overruled where comment_id = :comment")
    void decided(@Bind("comment") long commentId, @Bind("overruled") boolean overruled);

    @SqlUpdate("update rule_hit set overruled = null where comment_id = :comment")
    void undecided(@Bind("comment") long commentId);

    @SqlQuery("""
            select rule, measure, count(*) as hits,
                coalesce(sum(case when overruled then 1 else 0 end), 0) as overruled,
                coalesce(sum(case when not overruled then 1 else 0 end), 0) as confirmed
            from rule_hit where at > :since group by rule, measure order by rule, measure
            """)
    List<Tally> since(@Bind("since") Instant since);
}
