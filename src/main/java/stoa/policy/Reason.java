package stoa.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a comment is hidden. */
public enum Reason {
    SPAM("spam"),
    ABUSE("abuse"),
    OFF_TOPIC("being off topic"),
    PRIVATE("private information"),
    ILLEGAL("illegal content"),
    OTHER("another reason");

    /** Characters in the name of a law that something breaks. */
    public static final int LONGEST_LAW = 250;

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** As it follows "hidden for". */
    public String words() {
        return words;
    }

    /** As it follows "the terms do not allow". */
    public String forbids() {
        return switch (this) {
            case SPAM -> "spam";
            case ABUSE -> "abuse";
            case OFF_TOPIC -> "comments that are off topic";
            case PRIVATE -> "private information about others";
            case ILLEGAL -> "illegal content";
            case OTHER -> "what disturbs the conversation";
        };
    }

    /** What is meant by it, for whoever has to choose. */
    public String explained() {
        return switch (this) {
            case SPAM -> "It advertises something, or is posted everywhere.";
            case ABUSE -> "It insults, threatens or hounds somebody.";
            case OFF_TOPIC -> "It has nothing to do with the article.";
            case PRIVATE -> "It tells what is somebody's own to tell.";
            case ILLEGAL -> "It breaks a law.";
            case OTHER -> "Something else; say below what.";
        };
    }

    /** As it stands in a form. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** On a list to choose from. */
    public String label() {
        return switch (this) {
            case SPAM -> "Spam";
            case ABUSE -> "Abuse";
            case OFF_TOPIC -> "Off topic";
            case PRIVATE -> "Private information";
            case ILLEGAL -> "Illegal content";
            case OTHER -> "Another reason";
        };
    }

    public static List<Reason> choices() {
        return List.of(values());
    }

    public static Optional<Reason> choice(String word) {
        return choices().stream().filter(reason -> reason.word().equals(word)).findFirst();
    }
}
