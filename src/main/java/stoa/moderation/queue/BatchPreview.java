package stoa.moderation.queue;

import java.util.List;
import java.util.Objects;
import stoa.moderation.decision.DecisionForm;
import stoa.text.CountedNoun;

/**
 * What would happen if a decision was taken about many.
 *
 * @param problem what is wrong; empty where it can be done
 */
public record BatchPreview(List<QueueRow> chosen, DecisionForm form, String problem) {
    /** Whether something was chosen, and what is to be done with it. */
    public boolean canBeDone() {
        return !chosen.isEmpty() && form.act() != null;
    }

    /** What is done with each, as a sentence. */
    public String sentence() {
        String many = CountedNoun.of(chosen.size(), "comment", "comments");
        return switch (Objects.requireNonNull(form.act())) {
            case HIDE ->
                "%s will be hidden for %s, and their writers told why."
                        .formatted(many, form.ruling().reason().words());
            case APPROVE -> many + " will be let out, where they wait.";
            case KEEP -> many + " will be left as they are, where they were reported.";
            default -> "Nothing will happen: this is decided one by one.";
        };
    }

    /** The value of the button that was pressed. */
    public String pressed() {
        return form.act() == DecisionForm.Act.HIDE
                ? "hide-" + form.ruling().reason().word()
                : Objects.requireNonNull(form.act()).name().toLowerCase(java.util.Locale.ROOT);
    }
}
