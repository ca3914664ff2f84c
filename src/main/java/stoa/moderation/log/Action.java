package stoa.moderation.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the log tells of. */
public enum Action {
    HIDE("Comments hidden", "hid"),
    RESTORE("Comments restored", "restored"),
    APPROVE("Comments let out", "let out"),
    KEEP("Reports without ground", "left as it is"),
    WARN("Warnings", "warned the writer of"),
    SUSPEND("Suspensions", "suspended"),
    LIFT("Suspensions lifted", "lifted the suspension of"),
    GRANT("Appeals granted", "granted the appeal about"),
    DENY("Appeals denied", "denied the appeal about"),
    UNDO("Decisions undone", "undid the decision about"),
    LOCK("Conversations closed", "closed"),
    UNLOCK("Conversations opened", "opened again"),
    PIN("Comments pinned", "pinned"),
    UNPIN("Comments unpinned", "unpinned"),
    MOVE_UP("Branches moved", "moved up to the top level"),
    SLOW("Conversations slowed down", "set the pace of"),
    BLOCK("Networks blocked", "blocked the network of"),
    UNBLOCK("Networks let in again", "let the blocked networks in again"),
    RULE("Rules changed", "changed the rule"),
    SWITCH("Switches turned", "turned a switch:"),
    SCOPE("What moderators are limited to", "limited"),
    /** An administrator gave a member another role. */
    APPOINT("Roles given", "made"),
    /** Whoever has the machine gave a member another role there. */
    INSTALL("Roles given on the server", "made"),
    /** A moderator or an administrator signed in. */
    SIGN_IN("Sign-ins of staff", "signed in");

    private final String label;
    private final String verb;

    Action(String label, String verb) {
        this.label = label;
        this.verb = verb;
    }

    /** On a list to choose from. */
    public String label() {
        return label;
    }

    /** As it follows the name of who did it. */
    public String verb() {
        return verb;
    }

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether everyone may read of it; how staff sign in is their own. */
    public boolean isPublic() {
        return this != SIGN_IN;
    }

    static Optional<Action> of(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }
}
