package stoa.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.discussion.Defaults;
import stoa.screening.LearnedFilter;
import stoa.screening.Rule;
import stoa.screening.RuleChoice;
import stoa.screening.RuleHits;
import stoa.screening.RuleTrial;

/**
 * What the rules do here, as it is shown.
 *
 * @param defaults what becomes of comments on new articles
 * @param daysTyped after how many days they close, as it was typed
 * @param blocked how many networks are blocked
 */
public record RulesPage(
        List<Line> lines,
        Defaults defaults,
        String daysTyped,
        String defaultsProblem,
        LearnedFilter.Knowledge filter,
        long blocked) {
    /**
     * One rule.
     *
     * @param tallies how often it acted lately, by what it did
     * @param problem why nothing was changed; empty where something was, or was not tried
     * @param trial what it would have done; null where that was not asked
     */
    public record Line(
            RuleChoice choice,
            List<RuleHits.Tally> tallies,
            String problem,
            @Nullable RuleTrial trial) {
        public Rule rule() {
            return choice.rule();
        }
    }
}
