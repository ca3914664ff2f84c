package stoa.discussion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stoa.screening.Waiting;

/** What becomes of what is said under an article. */
public enum Conversation {
    OPEN("Comments appear at once"),
    FIRST_HELD("The first comment of each person waits for a moderator"),
    ALL_HELD("Every comment waits for a moderator"),
    CLOSED("No comments");

    private final String label;

    Conversation(String label) {
        this.label = label;
    }

    /** On a list to choose from. */
    public String label() {
        return label;
    }

    /** Which comments wait for a moderator. */
    Waiting waiting() {
        return switch (this) {
            case OPEN, CLOSED -> Waiting.NONE;
            case FIRST_HELD -> Waiting.FIRST;
            case ALL_HELD -> Waiting.ALL;
        };
    }

    /** As it stands in a form. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<Conversation> choices() {
        return List.of(values());
    }

    public static Optional<Conversation> choice(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
