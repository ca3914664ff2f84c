package stoa.moderation.decision;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stoa.http.Form;
import stoa.policy.Reason;
import stoa.text.TypedText;

/**
 * What a moderator pressed and typed to decide about something, wherever they did.
 *
 * @param act the button that was pressed; null where it was none of ours
 * @param reason null where none that can be chosen was
 * @param ruling why something is limited; of no reason in particular where none was chosen
 * @param extras what was ticked beside the button
 * @param suspension for how long the member, or the writer of the comment, is to be suspended
 * @param answer to an appeal, or to whoever reported it
 * @param problem what is wrong, empty if nothing is
 */
public record DecisionForm(
        @Nullable Act act,
        @Nullable Reason reason,
        Ruling ruling,
        Set<Extra> extras,
        SuspensionLength suspension,
        String answer,
        String problem) {
    private static final int LONGEST_ANSWER = 900;

    /** What can be done. */
    public enum Act {
        APPROVE,
        KEEP,
        HIDE,
        /** Has a comment stand in its place, whether it was hidden or waits. */
        RESTORE,
        GRANT,
        DENY,
        /** An article that was reported was put right. */
        SETTLE,
        SUSPEND,
        LIFT;

        private static Optional<Act> of(String pressed) {
            return Arrays.stream(values())
                    .filter(act -> act.name().equalsIgnoreCase(pressed.replaceFirst("-.*", "")))
                    .findFirst();
        }
    }

    /** What can be done besides. */
    public enum Extra {
        /** The writer is warned. */
        WARN,
        /** The conversation is closed. */
        LOCK,
        /** What comes from the same network waits. */
        BLOCK
    }

    public DecisionForm {
        extras = Set.copyOf(extras);
    }

    /** To be filled in. */
    public static DecisionForm empty() {
        return new DecisionForm(null, null, Ruling.of(Reason.OTHER), Set.of(), SuspensionLength.NONE, "", "");
    }

    /** Of a page where the button says what is done, and why something is hidden. */
    public static DecisionForm pressed(Form form) {
        String pressed = form.field("do");
        return typed(form, Act.of(pressed).orElse(null), pressed.replaceFirst("^hide-", ""));
    }

    /** Of a page whose address says what is done. */
    public static DecisionForm of(Act act, Form form) {
        return typed(form, act, form.field("reason"));
    }

    private static DecisionForm typed(Form form, @Nullable Act act, String reason) {
        Optional<Reason> chosen = Reason.choice(reason);
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        for (Extra extra : Extra.values()) {
            if (form.has(extra.name().toLowerCase(Locale.ROOT))) {
                extras.add(extra);
            }
        }
        return new DecisionForm(
                act,
                chosen.orElse(null),
                Ruling.typed(chosen.orElse(Reason.OTHER), form),
                extras,
                SuspensionLength.of(form.field("pause")),
                TypedText.printable(TypedText.text(form.field("answer"))),
                "");
    }

    /** With what is wrong with it. */
    public DecisionForm checked() {
        return refused(wrong().orElse(""));
    }

    public DecisionForm refused(String why) {
        return new DecisionForm(act, reason, ruling, extras, suspension, answer, why);
    }

    public boolean has(Extra extra) {
        return extras.contains(extra);
    }

    private Optional<String> wrong() {
        if (act == null) {
            return Optional.of("Press what is to be done.");
        }
        if (TypedText.length(answer) > LONGEST_ANSWER) {
            return Optional.of("An answer has at most %,d characters; this one has %,d."
                    .formatted(LONGEST_ANSWER, TypedText.length(answer)));
        }
        Optional<String> missing = missing(act);
        // whatever is pressed, a warning or a suspension may be ticked beside it, and says the same
        return missing.isPresent() ? missing : ruling.problem();
    }

    private Optional<String> missing(Act pressed) {
        if (pressed == Act.DENY && answer.isEmpty()) {
            return Optional.of("Say why the decision stands: whoever appealed is told.");
        }
        if (pressed == Act.HIDE && reason == null) {
            return Optional.of("Choose why it is to be hidden: its writer and readers are told.");
        }
        if (pressed == Act.SUSPEND && suspension == SuspensionLength.NONE) {
            return Optional.of("Choose for how long.");
        }
        return pressed == Act.SUSPEND && reason == null
                ? Optional.of("Choose why: the member is told.")
                : Optional.empty();
    }
}
