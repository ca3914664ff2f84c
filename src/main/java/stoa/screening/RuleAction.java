package stoa.screening;

/** The action of a rule where it finds something. */
public enum RuleAction {
    /** It is noted, so that it can be seen what the rule would do. */
    WATCH,
    /** The comment waits for a moderator. */
    HOLD,
    /** The comment is not posted, and its writer is told why. */
    REFUSE
}
