package stoa.account;

/** How people become members. */
public enum SignUp {
    /** Whoever wants to. */
    OPEN,
    /** Whoever was given an address for it by an administrator. */
    INVITATION,
    /** Nobody, but those whom an administrator adds on the command line. */
    CLOSED
}
