package stoa.screening;

import java.util.List;
import stoa.text.CountedNoun;

/**
 * What a rule would have found in what was posted lately.
 *
 * @param looked how many comments were looked at
 * @param found how many of them it would have found something in
 * @param hidden how many of those a moderator has hidden
 * @param examples the newest of what was found
 */
public record RuleTrial(int looked, int found, int hidden, List<Example> examples) {
    /** A comment in which the rule would have found something. */
    public record Example(long id, String authorName, String found) {}

    public String sentence() {
        return "Of %s of the last 30 days, it would have acted on %,d; moderators have hidden %,d of them."
                .formatted(CountedNoun.of(looked, "comment", "comments"), found, hidden);
    }
}
