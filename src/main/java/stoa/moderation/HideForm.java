package stoa.moderation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stoa.account.Visit;
import stoa.http.Form;
import stoa.moderation.decision.Ruling;
import stoa.policy.Reason;
import stoa.text.TypedText;

/**
 * What a moderator chose and typed to hide a comment.
 *
 * @param reason null where nothing that can be chosen was
 * @param law which one, where the reason is that it is illegal
 * @param facts what its writer is told is wrong with it; may be empty
 * @param note for moderators
 * @param returnTo the page to go back to, empty for the comment's own
 * @param problem what is wrong, empty if nothing is
 * @param status of the answer that shows it
 */
public record HideForm(
        @Nullable Reason reason, String law, String facts, String note, String returnTo, String problem, int status) {
    private static final int UNPROCESSABLE = 422;

    /** To be filled in. */
    public static HideForm empty(String returnTo) {
        return new HideForm(null, "", "", "", returnTo, "", 200);
    }

    static HideForm from(Visit visit) {
        HideForm typed = typed(visit.form());
        if (typed.reason == null) {
            return typed.refused(UNPROCESSABLE, "Choose why it is to be hidden: its writer and readers are told.");
        }
        return typed.ruling()
                .problem()
                .map(problem -> typed.refused(UNPROCESSABLE, problem))
                .orElse(typed);
    }

    /** Where a reason was chosen. */
    Ruling ruling() {
        return new Ruling(Objects.requireNonNull(reason), law, facts, note);
    }

    static HideForm typed(Form form) {
        return new HideForm(
                Reason.choice(form.field("reason")).orElse(null),
                TypedText.printable(TypedText.line(form.field("law"))),
                TypedText.printable(TypedText.text(form.field("facts"))),
                TypedText.printable(TypedText.text(form.field("note"))),
                form.field("return_to"),
                "",
                200);
    }

    HideForm refused(int newStatus, String why) {
        return new HideForm(reason, law, facts, note, returnTo, why, newStatus);
    }
}
