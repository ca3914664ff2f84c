package stoa.account;

import stoa.http.Refusal;

/** Whether someone may say something here, and if not, what is to be done first. */
public enum Standing {
    WELCOME(""),
    /** Only members may, and this is none, or not signed in. */
    A_STRANGER("Only members can comment here. Sign in or become a member, in another tab, then send this again."),
    /** A member who may not write for a while. */
    SUSPENDED(
            "You are suspended and cannot write here at the moment. Under “Your account” stand the reasons, until when,"
                    + " and how to appeal."),
    /** A member who has not shown yet that letters arrive. */
    UNCONFIRMED(
            "Your e-mail address is not confirmed yet. Open the link in the letter that we sent you, in another tab,"
                    + " then send this again.");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /** For what was sent all the same. */
    public Refusal refusal() {
        return new Refusal(403, words);
    }
}
