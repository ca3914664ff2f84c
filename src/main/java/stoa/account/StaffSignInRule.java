package stoa.account;

/** What moderators and administrators sign in with at least. */
public enum StaffSignInRule {
    PASSWORD,
    /** Two-step sign-in, or a passkey. */
    SECOND_STEP
}
