package stoa.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the log tells of. */
public enum Action {
    HIDE("Comments hidden"),
    RESTORE("Comments restored"),
    /** An administrator gave a member another role. */
    APPOINT("Roles given"),
    /** Whoever has the machine gave a member another role there. */
    INSTALL("Roles given on the server"),
    /** A moderator or an administrator signed in. */
    SIGN_IN("Sign-ins of staff");

    private final String label;

    Action(String label) {
        this.label = label;
    }

    /** On a list to choose from. */
    public String label() {
        return label;
    }

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Action> of(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }
}
