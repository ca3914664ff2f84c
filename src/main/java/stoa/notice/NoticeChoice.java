package stoa.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A choice that a member has about emails and following. */
public enum NoticeChoice {
    ANSWER("Answers to my comments", "answers to your comments"),
    MENTION("Comments that mention me as @name", "comments that mention you"),
    FOLLOWED("New comments in conversations I follow", "new comments in conversations you follow"),
    DECISION("What moderators decide about my comments", "what moderators decide about your comments"),
    DIGEST("Once a week: what was new", "what was new in a week"),
    FOLLOW_OWN("Follow the conversations I post in", "");

    private final String label;
    private final String words;

    NoticeChoice(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** On a list to choose from. */
    public String label() {
        return label;
    }

    /** As it follows "letters about". */
    public String words() {
        return words;
    }

    /** As it stands in a form or an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For whoever has not chosen. */
    public boolean isUsual() {
        return this != DIGEST;
    }

    public boolean isLetter() {
        return this != FOLLOW_OWN;
    }

    public static List<NoticeChoice> letters() {
        return Arrays.stream(values()).filter(NoticeChoice::isLetter).toList();
    }

    /** The kind of letter that has this word. */
    static Optional<NoticeChoice> letter(String word) {
        return letters().stream().filter(kind -> kind.word().equals(word)).findFirst();
    }
}
