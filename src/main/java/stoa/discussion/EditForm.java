package stoa.discussion;

import java.util.Map;
import java.util.Optional;
import stoa.account.Visit;
import stoa.http.Refusal;
import stoa.text.Markdown;
import stoa.text.Typed;
import stoa.text.Visible;

/**
 * What was typed to edit a comment, with what is wrong by field; the field {@code form} stands for the whole.
 *
 * @param seen how often the text that is being changed had been edited before: so that two windows do not undo each
 *     other's work
 * @param status of the answer that shows it
 */
public record EditForm(String body, String seen, Map<String, String> problems, int status) {
    private static final int UNPROCESSABLE = 422;

    static EditForm of(Comment comment) {
        return new EditForm(comment.body(), String.valueOf(comment.edits()), Map.of(), 200);
    }

    /** As it was sent, checked by itself. */
    static EditForm from(Visit visit, Markdown markdown) {
        EditForm typed = typed(visit);
        Optional<String> problem = CommentText.problem(Typed.text(visit.form().field("body")));
        return problem.or(() ->
                        Visible.isIn(markdown.comment(typed.body)) ? Optional.empty() : Optional.of(CommentText.UNSEEN))
                .map(wrong -> new EditForm(typed.body, typed.seen, Map.of("body", wrong), UNPROCESSABLE))
                .orElse(typed);
    }

    /** As it was sent, unchecked. */
    static EditForm typed(Visit visit) {
        String body = Typed.printable(Typed.text(visit.form().field("body")));
        return new EditForm(body, visit.form().field("seen"), Map.of(), 200);
    }

    EditForm refused(Refusal refusal) {
        return new EditForm(body, seen, Map.of("form", refusal.words()), refusal.status());
    }

    /** The same, knowing the text that has been saved meanwhile. */
    EditForm havingSeen(Comment comment) {
        return new EditForm(body, String.valueOf(comment.edits()), problems, status);
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
