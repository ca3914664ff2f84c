package stoa.screening;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import stoa.account.Member;
import stoa.screening.RuleChoice.Level;

/** What every rule does here. */
public final class RuleBook {
    /** What it is called where its changes are told. */
    public static final String CHANGE = "rules";

    private final RuleChoices choices;
    private final AtomicLong changes = new AtomicLong();
    private volatile List<RuleChoice> known = List.of();

    public RuleBook(RuleChoices choices) {
        this.choices = choices;
    }

    /** They may have been changed, here or on another node. */
    public void forget() {
        changes.incrementAndGet();
        known = List.of();
    }

    /** In the order of the rules; what was chosen for an article is no choice of the rule's. */
    public List<RuleChoice> all() {
        List<RuleChoice> now = known;
        if (now.isEmpty()) {
            long before = changes.get();
            now = read();
            // what was read while they were being changed is for this once only
            if (before == changes.get()) {
                known = now;
            }
        }
        return now;
    }

    private List<RuleChoice> read() {
        Map<Rule, RuleChoice> all = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.choices()) {
            all.put(rule, usual(rule));
        }
        choices.all().forEach(choice -> all.put(choice.rule(), choice));
        return List.copyOf(all.values());
    }

    /** To be called within a transaction. */
    public void choose(RuleChoice choice, Member administrator, Instant now) {
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
