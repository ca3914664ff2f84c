package stoa.moderation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stoa.account.Member;
import stoa.moderation.RuleChoice.Level;

/** What every rule does here. */
public final class RuleBook {
    private final RuleChoices choices;

    public RuleBook(RuleChoices choices) {
        this.choices = choices;
    }

    /** In the order of the rules; what was chosen for an article is no choice of the rule's. */
    List<RuleChoice> all() {
        Map<Rule, RuleChoice> all = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.choices()) {
            all.put(rule, usual(rule));
        }
        choices.all().forEach(choice -> all.put(choice.rule(), choice));
        return List.copyOf(all.values());
    }

    /** To be called within a transaction. */
    void choose(RuleChoice choice, Member administrator, Instant now) {
        choices.choose(choice, administrator.id(), now);
    }

    /** A new forum has few links to fear and no list of words; what could be wrong too often is only noted at first. */
    private static RuleChoice usual(Rule rule) {
        return switch (rule) {
            case ARTICLE, FIRST, EMAIL_DOMAIN, WORDS, NEW_HOST -> new RuleChoice(rule, Level.OFF, "");
            case LINKS -> new RuleChoice(rule, Level.HOLD, "5");
            case SPEED -> new RuleChoice(rule, Level.WATCH, "10");
            case SAME_TEXT, FILTER -> new RuleChoice(rule, Level.WATCH, "");
            case KNOWN_SPAM, NETWORK -> new RuleChoice(rule, Level.HOLD, "");
        };
    }
}
