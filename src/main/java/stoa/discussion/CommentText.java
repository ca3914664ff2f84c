package stoa.discussion;

import java.util.Map;
import java.util.Optional;
import stoa.text.Markdown;
import stoa.text.SafeHtml;
import stoa.text.TooMuchMarkupException;
import stoa.text.TypedText;
import stoa.text.VisibleText;

/** What the text of a comment may be. */
final class CommentText {
    /** What is wrong with one that holds nothing but signs without a shape. */
    private static final String UNSEEN = "Nothing of this comment would be seen. Write a few words.";

    private CommentText() {}

    /** What it becomes; empty, with a problem noted under that of the field {@code body}, where it cannot be posted. */
    static SafeHtml html(String typed, String printable, Markdown markdown, Map<String, String> problems) {
        Optional<String> problem = problem(typed);
        SafeHtml html = SafeHtml.NONE;
        if (problem.isEmpty()) {
            try {
                html = markdown.comment(printable);
                problem = VisibleText.isIn(html) ? problem : Optional.of(UNSEEN);
            } catch (TooMuchMarkupException e) {
                problem = Optional.of(e.words());
            }
        }
        problem.ifPresent(words -> problems.put("body", words));
        return problem.isEmpty() ? html : SafeHtml.NONE;
    }

    /** What is wrong with a text, in words for whoever typed it. */
    private static Optional<String> problem(String body) {
        int length = TypedText.length(body);
        long unprintable = TypedText.unprintable(body);
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
