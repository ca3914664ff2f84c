package stoa.account;

/** What members are told of by letter, because somebody else may have done it. */
public enum SecurityNotice {
    TWO_STEP_ON(
            "Two-step sign-in is on",
            "Two-step sign-in was turned on for your account, and its other sessions were ended."),
    TWO_STEP_OFF("Two-step sign-in is off", "Two-step sign-in was turned off for your account."),
    RECOVERY_CODES_RENEWED(
            "New recovery codes", "New recovery codes were made for your account. The earlier ones work no more."),
    RECOVERY_CODE_USED(
            "A recovery code was used", "One of the recovery codes of your account was used. It works no more."),
    PASSKEY_ADDED("A passkey was added", "A passkey was added to your account: it can be used to sign in."),
    PASSKEY_REMOVED(
            "A passkey was removed", "A passkey was removed from your account: it cannot be used to sign in any more."),
    SECOND_STEP_TAKEN_OFF(
            "Your account has no second step any more",
            "Whoever runs the site has taken two-step sign-in and passkeys off your account, and ended your sessions.");

    private final String subject;
    private final String words;

    SecurityNotice(String subject, String words) {
        this.subject = subject;
        this.words = words;
    }

    public String subject() {
        return subject;
    }

    /** What has happened, in a sentence or two. */
    public String words() {
        return words;
    }
}
