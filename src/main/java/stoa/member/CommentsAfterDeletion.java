package stoa.member;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of the comments when their author's account is deleted. */
public enum CommentsAfterDeletion {
    /** They stay as they are, without the name. */
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
