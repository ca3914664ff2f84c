package stoa.discussion;

/** Who may post comments. */
public enum Commenters {
    ANYONE,
    MEMBERS
}
