package stoa.transfer;

import java.util.Optional;
import stoa.account.Names;
import stoa.discussion.Comment;
import stoa.text.ArticleText;
import stoa.text.SafeHtml;
import stoa.text.TypedText;

/** How much a forum can hold of each thing, and how what is too long is made to fit. */
final class Limits {
    static final int TITLE = 200;
    static final int SUMMARY = 500;
    static final int TAG = 100;
    static final int ARTICLE = 200_000;
    static final String ANONYMOUS = "Anonymous";

    /** What the columns hold, of the Markdown and of what is made of it. */
    private static final int COMMENT_COLUMN = 20_000;

    private static final int COMMENT_HTML_COLUMN = 400_000;
    private static final int ARTICLE_COLUMN = 400_000;
    private static final int ARTICLE_HTML_COLUMN = 1_000_000;
    private static final int CONTENTS_COLUMN = 200_000;
    private static final int MOST_TYPED_NAME = 4 * Names.LONGEST;

    private Limits() {}

    /** Why a comment of so many characters cannot be taken; empty if it can. */
    static Optional<String> commentProblem(int length, String markdown, SafeHtml html) {
        if (length == 0 || markdown.isEmpty()) {
            return Optional.of("This comment has no text. Give it one, or take it out.");
        }
        if (length > Comment.LONGEST) {
            return Optional.of("A comment has at most %,d characters; this one has %,d. Shorten it or split it."
                    .formatted(Comment.LONGEST, length));
        }
        boolean fits = markdown.length() <= COMMENT_COLUMN && html.toString().length() <= COMMENT_HTML_COLUMN;
        return fits ? Optional.empty() : Optional.of("This comment has too much markup. Shorten it or split it.");
    }

    /** Why an article cannot be taken; empty if it can. */
    static Optional<String> articleProblem(Source source, ArticleText text) {
        int length = TypedText.length(source.words());
        if (length == 0) {
            return Optional.of("This article has no text. Give it one, or take it out.");
        }
        if (length > ARTICLE) {
            return Optional.of(
                    "An article has at most %,d characters; this one has %,d. Split it.".formatted(ARTICLE, length));
        }
        boolean fits = source.markdown().length() <= ARTICLE_COLUMN
                && text.html().toString().length() <= ARTICLE_HTML_COLUMN
                && text.contents().written().length() <= CONTENTS_COLUMN;
        return fits ? Optional.empty() : Optional.of("This article has too much markup. Split it.");
    }

    /** Itself, or as much of it as leaves room for an ellipsis. */
    static String cut(String text, int most) {
        return TypedText.length(text) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    /** Itself where it may be a name, else what is left of it when what nobody could see is gone; never empty. */
    static String name(String raw) {
        String name = TypedText.line(TypedText.printable(raw));
        if (Names.problem(name).isEmpty()) {
            return name;
        }
        String visible = TypedText.line(name.replaceAll("[\\p{Cf}\\p{Cc}\\p{Co}\\p{Cn}\\p{Cs}\\u2028\\u2029]", ""));
        String fitting = cut(visible, Names.LONGEST);
        return Names.problem(fitting).isEmpty() && fitting.length() <= MOST_TYPED_NAME ? fitting : ANONYMOUS;
    }
}
