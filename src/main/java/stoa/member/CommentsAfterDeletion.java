package stoa.member;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of the comments of someone who leaves. */
public enum CommentsAfterDeletion {
    /** They stay as they are, without her name. */
    KEPT,
    /** They go; a line stays where somebody answered. */
    REMOVED;

    /** As it stands in an address or a form. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CommentsAfterDeletion> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
