package stoa.discussion;

import java.util.Optional;
import stoa.text.Typed;

/** What the text of a comment may be. */
final class CommentText {
    /** What is wrong with one that holds nothing but signs without a shape. */
    static final String UNSEEN = "Nothing of this comment would be seen. Write a few words.";

    private CommentText() {}

    /** What is wrong with a text, in words for whoever typed it. */
    static Optional<String> problem(String body) {
        int length = Typed.length(body);
        long unprintable = Typed.unprintable(body);
        if (body.isEmpty()) {
            return Optional.of("Write something first: a comment has at least one character.");
        }
        if (length > Comment.LONGEST) {
            return Optional.of(
                    "A comment has at most %,d characters; this one has %,d. Shorten it by %,d, or post it in parts."
                            .formatted(Comment.LONGEST, length, length - Comment.LONGEST));
        }
        return unprintable == 0
                ? Optional.empty()
                : Optional.of(
                        "The text held %d control character%s that cannot be shown. They are taken out below: look it over and post it again."
                                .formatted(unprintable, unprintable == 1 ? "" : "s"));
    }
}
