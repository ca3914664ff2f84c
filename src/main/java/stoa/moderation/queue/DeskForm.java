package stoa.moderation.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.http.Form;
import stoa.moderation.decision.Ruling;
import stoa.policy.Reason;
import stoa.text.TypedText;

/**
 * What a moderator pressed and typed to decide about something that waits.
 *
 * @param act the button that was pressed; null where it was none of ours
 * @param ruling why something is hidden, where that was pressed
 * @param block whether the network that it came from is to be blocked besides
 * @param pause for how long the writer is to be suspended besides
 * @param answer to an appeal, or to whoever reported it
 * @param problem what is wrong, empty if nothing is
 */
public record DeskForm(
        @Nullable Act act,
        Ruling ruling,
        boolean warn,
        boolean lock,
        boolean block,
        Pause pause,
        String answer,
        String problem) {
    private static final int LONGEST_ANSWER = 900;

    /** What can be pressed. */
    enum Act {
        APPROVE,
        KEEP,
        HIDE,
        GRANT,
        DENY,
        SETTLE;

        public static Optional<Act> of(String word) {
            return Arrays.stream(values())
                    .filter(act -> act.name().equalsIgnoreCase(word.replaceFirst("-.*", "")))
                    .findFirst();
        }
    }

    /** For how long somebody is suspended. */
    public enum Pause {
        NONE("Not", null),
        DAY("For a day", Duration.ofDays(1)),
        WEEK("For a week", Duration.ofDays(7)),
        MONTH("For 30 days", Duration.ofDays(30)),
        EVER("Without an end", null);

        private final String label;
        private final @Nullable Duration time;

        Pause(String label, @Nullable Duration time) {
            this.label = label;
            this.time = time;
        }

        public String label() {
            return label;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** None where it has no end. */
        @Nullable
        public Instant until(Instant now) {
            return time == null ? null : now.plus(time);
        }

        public static List<Pause> choices() {
            return List.of(values());
        }

        public static Pause of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst()
                    .orElse(NONE);
        }
    }

    static DeskForm empty() {
        return new DeskForm(null, Ruling.of(Reason.OTHER), false, false, false, Pause.NONE, "", "");
    }

    static DeskForm from(Form form) {
        DeskForm typed = typed(form);
        return new DeskForm(
                typed.act,
                typed.ruling,
                typed.warn,
                typed.lock,
                typed.block,
                typed.pause,
                typed.answer,
                typed.wrong().orElse(""));
    }

    static DeskForm typed(Form form) {
        String pressed = form.field("do");
        Reason reason = Reason.choice(pressed.replaceFirst("^hide-", "")).orElse(Reason.OTHER);
        return new DeskForm(
                Act.of(pressed).orElse(null),
                Ruling.typed(reason, form),
                form.has("warn"),
                form.has("lock"),
                form.has("block"),
                Pause.of(form.field("pause")),
                TypedText.printable(TypedText.text(form.field("answer"))),
                "");
    }

    DeskForm refused(String why) {
        return new DeskForm(act, ruling, warn, lock, block, pause, answer, why);
    }

    private Optional<String> wrong() {
        if (act == null) {
            return Optional.of("Press what is to be done.");
        }
        if (TypedText.length(answer) > LONGEST_ANSWER) {
            return Optional.of("An answer has at most %,d characters; this one has %,d."
                    .formatted(LONGEST_ANSWER, TypedText.length(answer)));
        }
        if (act == Act.DENY && answer.isEmpty()) {
            return Optional.of("Say why the decision stands: whoever appealed is told.");
        }
        // whatever is pressed, a warning or a suspension may be ticked beside it, and says the same
        return ruling.problem();
    }
}
