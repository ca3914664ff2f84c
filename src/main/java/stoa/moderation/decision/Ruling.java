package stoa.moderation.decision;

import java.util.Optional;
import stoa.http.Form;
import stoa.policy.Reason;
import stoa.text.TypedText;

/**
 * Why something is limited.
 *
 * @param law which one, where the reason is that it is illegal; else empty
 * @param facts what is wrong with it, for whom it concerns; may be empty
 * @param note for moderators only; may be empty
 */
public record Ruling(Reason reason, String law, String facts, String note) {
    static final int LONGEST_FACTS = 1_000;
    public static final int LONGEST_NOTE = 500;

    public static Ruling of(Reason reason) {
        return new Ruling(reason, "", "", "");
    }

    /** With what was typed beside the reason. */
    public static Ruling typed(Reason reason, Form form) {
        return new Ruling(
                reason,
                TypedText.printable(TypedText.line(form.field("law"))),
                TypedText.printable(TypedText.text(form.field("facts"))),
                TypedText.printable(TypedText.text(form.field("note"))));
    }

    /** What is wrong with what was typed, in words for the moderator. */
    public Optional<String> problem() {
        if (reason == Reason.ILLEGAL && law.isEmpty()) {
            return Optional.of("Name the law that it breaks, or say why it is illegal: its writer has to be told.");
        }
        return tooLong("The law", law, Reason.LONGEST_LAW)
                .or(() -> tooLong("What its writer is told", facts, LONGEST_FACTS))
                .or(() -> tooLong("A note", note, LONGEST_NOTE));
    }

    private static Optional<String> tooLong(String what, String typed, int most) {
        int length = TypedText.length(typed);
        return length <= most
                ? Optional.empty()
                : Optional.of("%s has at most %,d characters; this one has %,d.".formatted(what, most, length));
    }
}
