package stoa.screening;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule does here.
 *
 * @param setting what it goes by: a number, or words, one on each line; empty where it needs nothing
 */
public record RuleChoice(Rule rule, Level measure, String setting) {
    /** What a rule can be set to. */
    public enum Level {
        OFF("Off", null),
        WATCH("Only note it", RuleAction.WATCH),
        HOLD("Have it wait", RuleAction.HOLD),
        REFUSE("Refuse it", RuleAction.REFUSE);

        private final String label;
        private final @Nullable RuleAction measure;

        Level(String label, @Nullable RuleAction measure) {
            this.label = label;
            this.measure = measure;
        }

        /** On a list to choose from. */
        public String label() {
            return label;
        }

        /** As it stands in a form. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** None where the rule is off. */
        Optional<RuleAction> measure() {
            return Optional.ofNullable(measure);
        }

        public static Optional<Level> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }
    }
}
