package stoa.moderation.decision;

/**
 * A decision, for whom it is about.
 *
 * @param path where an appeal goes
 * @param appealable whether one can be made
 * @param form what was typed to make one
 */
public record OwnRuling(Decision decision, String path, boolean appealable, AppealForm form) {
    /** As a heading. */
    public String title() {
        return switch (decision.action()) {
            case HIDE -> "Your comment was hidden";
            case WARN -> "You were warned";
            case SUSPEND -> "You were suspended";
            case APPROVE, KEEP -> "A decision";
        };
    }
}
