package stoa.moderation;

/** What a moderator can do to a comment. */
public enum Action {
    HIDE("hid"),
    RESTORE("restored");

    private final String past;

    Action(String past) {
        this.past = past;
    }

    /** As it follows a name: "Ada hid". */
    public String past() {
        return past;
    }
}
