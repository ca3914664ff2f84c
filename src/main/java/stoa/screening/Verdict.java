package stoa.screening;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the rules say about a comment before it is out.
 *
 * @param findings of all of them; empty where nothing was found
 */
public record Verdict(List<Finding> findings) {
    /** Nothing was found. */
    public static final Verdict CLEAR = new Verdict(List.of());

    public boolean isRefused() {
        return says(RuleAction.REFUSE);
    }

    public boolean isHeld() {
        return !isRefused() && says(RuleAction.HOLD);
    }

    private boolean says(RuleAction measure) {
        return findings.stream().anyMatch(finding -> finding.measure() == measure);
    }

    /** Why it is refused, for its writer. */
    public String refusal() {
        return findings.stream()
                .filter(finding -> finding.measure() == RuleAction.REFUSE)
                .map(Finding::plainly)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
