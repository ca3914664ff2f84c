package stoa.discussion;

import java.util.LinkedHashMap;
import java.util.Map;
import stoa.account.Visit;
import stoa.http.Refusal;
import stoa.text.Markdown;
import stoa.text.SafeHtml;
import stoa.text.TypedText;

/**
 * What was typed to edit a comment, with what is wrong by field; the field {@code form} stands for the whole.
 *
 * @param html what the text becomes; nothing where it was not looked at, or is wrong
 * @param seen how often the text that is being changed had been edited before: so that two windows do not undo each
 *     other's work
 * @param status of the answer that shows it
 */
public record EditForm(String body, SafeHtml html, String seen, Map<String, String> problems, int status) {
    private static final int UNPROCESSABLE = 422;

    static EditForm of(Comment comment) {
        return new EditForm(comment.body(), SafeHtml.NONE, String.valueOf(comment.edits()), Map.of(), 200);
    }

    /** As it was sent, checked by itself. */
    static EditForm from(Visit visit, Markdown markdown) {
        EditForm typed = typed(visit);
        Map<String, String> problems = new LinkedHashMap<>();
        SafeHtml html = CommentText.html(TypedText.text(visit.form().field("body")), typed.body, markdown, problems);
        return new EditForm(typed.body, html, typed.seen, problems, problems.isEmpty() ? 200 : UNPROCESSABLE);
    }

    /** As it was sent, unchecked. */
    static EditForm typed(Visit visit) {
        String body = TypedText.printable(TypedText.text(visit.form().field("body")));
        return new EditForm(body, SafeHtml.NONE, visit.form().field("seen"), Map.of(), 200);
    }

    EditForm refused(Refusal refusal) {
        return new EditForm(body, html, seen, Map.of("form", refusal.words()), refusal.status());
    }

    /** The same, knowing the text that has been saved meanwhile. */
    EditForm havingSeen(Comment comment) {
        return new EditForm(body, html, String.valueOf(comment.edits()), problems, status);
    }

    boolean hasSeen(Comment comment) {
        return seen.equals(String.valueOf(comment.edits()));
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }
}
