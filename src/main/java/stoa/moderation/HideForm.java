package stoa.moderation;

import org.jspecify.annotations.Nullable;
import stoa.account.Visit;
import stoa.discussion.Reason;
import stoa.http.Form;
import stoa.text.Typed;

/**
 * What a moderator chose and typed to hide a comment.
 *
 * @param reason none where nothing that can be chosen was
 * @param returnTo the page to go back to, empty for the comment's own
 * @param problem what is wrong, empty if nothing is
 * @param status of the answer that shows it
 */
public record HideForm(@Nullable Reason reason, String note, String returnTo, String problem, int status) {
    private static final int LONGEST_NOTE = 500;
    private static final int UNPROCESSABLE = 422;

    static HideForm from(Visit visit) {
        HideForm typed = typed(visit.form());
        if (typed.reason == null) {
            return typed.refused(UNPROCESSABLE, "Choose why it is to be hidden: its writer and readers are told.");
        }
        int length = Typed.length(typed.note);
        return length <= LONGEST_NOTE
                ? typed
                : typed.refused(
                        UNPROCESSABLE,
                        "A note has at most %d characters; this one has %d.".formatted(LONGEST_NOTE, length));
    }

    static HideForm typed(Form form) {
        return new HideForm(
                Reason.choice(form.field("reason")).orElse(null),
                Typed.printable(Typed.text(form.field("note"))),
                form.field("return_to"),
                "",
                200);
    }

    HideForm refused(int newStatus, String why) {
        return new HideForm(reason, note, returnTo, why, newStatus);
    }
}
