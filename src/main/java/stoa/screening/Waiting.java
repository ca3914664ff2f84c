package stoa.screening;

/** Which comments on an article wait for a moderator, whatever the rules find in them. */
public enum Waiting {
    NONE,
    /** The first one of each person. */
    FIRST,
    ALL
}
