package stoa.screening;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The act of trying a rule on what was posted before, so that it is known what it would do before it does it. */
public final class RuleTrials {
    private static final Duration LATELY = Duration.ofDays(30);

    /** More would keep whoever tries waiting, and say the same. */
    private static final int MOST = 2_000;

    private static final int MOST_EXAMPLES = 20;

    private final RecentComments recent;
    private final Facts facts;
    private final TextPrints prints;
    private final Filter filter;
    private final Clock clock;

    public RuleTrials(RecentComments recent, Facts facts, TextPrints prints, Filter filter, Clock clock) {
        this.recent = recent;
        this.facts = facts;
        this.prints = prints;
        this.filter = filter;
        this.clock = clock;
    }

    public RuleTrial of(RuleChoice choice) {
        List<RecentComments.Posted> posted = recent.since(clock.instant().minus(LATELY), MOST);
        List<RuleTrial.Example> examples = new ArrayList<>();
        int found = 0;
        int hidden = 0;
        for (RecentComments.Posted one : posted) {
            Optional<String> finding = new Checks(facts, prints, filter, one.candidate()).find(choice);
            if (finding.isPresent()) {
                found++;
                hidden += one.isOut() ? 0 : 1;
                if (examples.size() < MOST_EXAMPLES) {
                    examples.add(new RuleTrial.Example(one.id(), one.authorName(), finding.get()));
                }
            }
        }
        return new RuleTrial(posted.size(), found, hidden, examples);
    }
}
