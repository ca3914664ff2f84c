package stoa.moderation.decision;

import stoa.account.Visit;
import stoa.http.Refusal;
import stoa.text.TypedText;

/**
 * What was typed against a decision.
 *
 * @param problem what is wrong, empty if nothing is
 * @param status of the answer that shows it
 */
public record AppealForm(String words, String problem, int status) {
    private static final int LONGEST = 4_000;
    private static final int UNPROCESSABLE = 422;

    static AppealForm empty() {
        return new AppealForm("", "", 200);
    }

    static AppealForm from(Visit visit) {
        AppealForm typed = typed(visit);
        int length = TypedText.length(typed.words);
        if (length == 0) {
            return new AppealForm("", "Say why the decision is wrong.", UNPROCESSABLE);
        }
        return length <= LONGEST
                ? typed
                : typed.refused(new Refusal(
                        UNPROCESSABLE,
                        "An appeal has at most %,d characters; this one has %,d.".formatted(LONGEST, length)));
    }

    static AppealForm typed(Visit visit) {
        return new AppealForm(TypedText.printable(TypedText.text(visit.form().field("words"))), "", 200);
    }

    AppealForm refused(Refusal refusal) {
        return new AppealForm(words, refusal.words(), refusal.status());
    }
}
