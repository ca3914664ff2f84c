package stoa.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is looked for in a comment before it is out. */
public enum Rule {
    /** What was chosen for the article. */
    ARTICLE(
            "The article's own choice",
            "The people who run this site read comments on this article before they are out."),
    LINKS("Many links", "It has more links than comments here usually have."),
    WORDS("Words and patterns", "Something in its words is looked at by a moderator first."),
    FIRST("First comment", "It is the first comment from you here, and those are read before they are out."),
    SPEED("Speed", "Several comments have come from you in a short time."),
    SAME_TEXT("The same text elsewhere", "The same words, or nearly the same, were posted here before."),
    KNOWN_SPAM("Like known spam", "It is much like something that was hidden as spam before."),
    EMAIL_DOMAIN("E-mail domains", "Comments by people with e-mail addresses like yours are read before they are out."),
    NETWORK("Blocked networks", "Comments from the network that you use are read before they are out."),
    NEW_HOST("New link hosts", "It links to a site that nobody has linked to here before."),
    FILTER("The filter", "A filter that learns from what moderators decide took it for something to look at first.");

    private static final int LONGEST_SETTING = 8_000;

    private final String label;
    private final String plainly;

    Rule(String label, String plainly) {
        this.label = label;
        this.plainly = plainly;
    }

    /** On a list. */
    public String label() {
        return label;
    }

    /** Why a comment waits, for its writer, in a sentence that gives away nothing by which the rule could be got round. */
    public String plainly() {
        return plainly;
    }

    public static String plainly(String name) {
        return named(name).map(Rule::plainly).orElse("A rule of this site has it wait.");
    }

    /** Those that can be set. */
    public static List<Rule> choices() {
        return Arrays.stream(values()).filter(rule -> rule != ARTICLE).toList();
    }

    public static Optional<Rule> named(String name) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** What it can be set to: the filter never refuses anything. */
    public List<RuleChoice.Level> levels() {
        return Arrays.stream(RuleChoice.Level.values())
                .filter(level -> this != FILTER || level != RuleChoice.Level.REFUSE)
                .toList();
    }

    /** What it goes by, as the label of a field; empty where it goes by nothing that can be set. */
    public String settingLabel() {
        return switch (this) {
            case LINKS -> "More than how many links";
            case SPEED -> "More than how many comments in ten minutes";
            case WORDS -> "Words, or patterns between slashes, one on each line";
            case EMAIL_DOMAIN -> "Domains, one on each line";
            case ARTICLE, FIRST, SAME_TEXT, KNOWN_SPAM, NETWORK, NEW_HOST, FILTER -> "";
        };
    }

    /** Whether what it goes by takes several lines. */
    public boolean hasLines() {
        return this == WORDS || this == EMAIL_DOMAIN;
    }

    /** What is wrong with what was typed for it to go by. */
    public Optional<String> settingProblem(String setting) {
        if (setting.length() > LONGEST_SETTING) {
            return Optional.of(
                    "All lines together have at most %,d characters, an emoji counting as two; these have %,d."
                            .formatted(LONGEST_SETTING, setting.length()));
        }
        return switch (this) {
            case LINKS, SPEED ->
                setting.matches("[0-9]{1,3}")
                        ? Optional.empty()
                        : Optional.of("Give a number from 0 to 999, not “%s”.".formatted(setting));
            case WORDS -> WordList.problem(setting);
            case EMAIL_DOMAIN -> domainProblem(setting);
            case ARTICLE, FIRST, SAME_TEXT, KNOWN_SPAM, NETWORK, NEW_HOST, FILTER -> Optional.empty();
        };
    }

    private static Optional<String> domainProblem(String setting) {
        return setting.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("@?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+"))
                .findFirst()
                .map(line -> "“%s” is no domain such as example.org.".formatted(line));
    }

    /** As it stands in a form or an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
