package stoa.screening;

/**
 * What a rule has found in a comment that is about to be posted.
 *
 * @param rule its name, as it is kept
 * @param exactly what was found, for moderators
 * @param plainly the same for the writer, in a sentence that gives away nothing by which the rule could be got round
 */
public record Finding(String rule, RuleAction measure, String exactly, String plainly) {}
