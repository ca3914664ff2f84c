package stoa.transfer;

import java.time.Instant;
import java.util.Optional;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import stoa.discussion.Comment;
import stoa.discussion.NewComment;
import stoa.text.Markdown;
import stoa.text.SafeHtml;
import stoa.text.TypedText;

/**
 * A comment on a WordPress site that can be brought in.
 *
 * @param parent the id there of what it answers, empty at the top level
 * @param state whether it is to be seen, or waits
 */
record WordPressComment(
        String id, String parent, String author, String body, SafeHtml html, Instant at, Comment.State state) {
    /** Beyond any comment's length with any markup. */
    private static final int LONGEST_HTML = 200_000;

    /** Why it is not brought in at all; empty if it is. */
    static Optional<String> leftOut(Entry entry) {
        String type = entry.get("wp:comment_type").strip();
        String state = entry.get("wp:comment_approved").strip();
        if (!type.isEmpty() && !type.equals("comment")) {
            return Optional.of(WordPressArticles.word(type, "of no type"));
        }
        return switch (state) {
            case "1", "0", "approved", "approve", "hold" -> Optional.empty();
            default -> Optional.of(WordPressArticles.word(state, "neither approved nor pending"));
        };
    }

    static String parent(Entry entry) {
        String parent = entry.get("wp:comment_parent").strip();
        return parent.equals("0") ? "" : parent;
    }

    static WordPressComment of(Entry entry, Markdown markdown, Tally tally) throws UnreadableException {
        WordPressFile.checkId(entry, "wp:comment_id");
        String html = entry.get("wp:comment_content");
        if (html.length() > LONGEST_HTML) {
            throw new UnreadableException(entry.line(), "This comment is longer than any can be. Shorten it.");
        }
        Instant at = WordPressDates.ofComment(entry)
                .orElseThrow(() -> new UnreadableException(
                        entry.line(), "This comment has no date. Give it one in <wp:comment_date_gmt>."));
        Source source = Source.of(HtmlText.of(TypedText.printable(html), ""));
        SafeHtml shown = markdown.commentOrPlain(source.markdown());
        Optional<String> problem = Limits.commentProblem(TypedText.length(source.words()), source.markdown(), shown);
        if (problem.isPresent()) {
            throw new UnreadableException(entry.line(), problem.get());
        }
        WordPressArticles.note(source, tally);
        return new WordPressComment(
                entry.get("wp:comment_id").strip(),
                parent(entry),
                author(entry, tally),
                source.markdown(),
                shown,
                at,
                state(entry));
    }

    private static String author(Entry entry, Tally tally) {
        String author = Parser.unescapeEntities(entry.get("wp:comment_author"), false);
        String name = Limits.name(author);
        if (!author.isBlank() && !name.equals(TypedText.line(author))) {
            tally.changed("under a name made to fit");
        }
        return name;
    }

    private static Comment.State state(Entry entry) {
        String state = entry.get("wp:comment_approved").strip();
        return state.equals("0") || state.equals("hold") ? Comment.State.HELD : Comment.State.VISIBLE;
    }

    NewComment under(long articleId, @Nullable Long ours) {
        return new NewComment(articleId, ours, null, author, body, html, at, null, state, null);
    }
}
