package stoa.moderation.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The readers of the moderation log: who may read it. */
public enum LogReaders {
    CLOSED("Moderators only", "only moderators may read this log"),
    WITHOUT_NAMES("Everyone, without the names of moderators", "everyone may read this log, without names"),
    WITH_NAMES("Everyone, with the names of moderators", "everyone may read this log, with the names of moderators");

    private final String label;
    private final String words;

    LogReaders(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** On a list to choose from. */
    public String label() {
        return label;
    }

    /** As the log itself tells of it. */
    String words() {
        return words;
    }

    /** As it stands in a form. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isOpen() {
        return this != CLOSED;
    }

    static Optional<LogReaders> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
