package stoa.discussion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of comments where nothing else is said for an article.
 *
 * @param daysOpen after how many days they close; null for never
 */
public record Defaults(Conversation conversation, @Nullable Integer daysOpen) {
    /** As a new forum has them. */
    public static final Defaults FIRST = new Defaults(Conversation.OPEN, null);

    /** Ten years: whoever wants more wants no end. */
    private static final int MOST_DAYS = 3_650;

    /** As it stands in a form; empty for never. */
    public String daysOpenWords() {
        return daysOpen == null ? "" : String.valueOf(daysOpen);
    }

    /** What is wrong with a number of days as it was typed; empty is no end. */
    public static Optional<String> daysProblem(String typed) {
        boolean fits = typed.isEmpty()
                || (typed.matches("[0-9]{1,4}")
                        && Integer.parseInt(typed) >= 1
                        && Integer.parseInt(typed) <= MOST_DAYS);
        return fits
                ? Optional.empty()
                : Optional.of(
                        "Give a number of days from 1 to %,d, or leave it empty for no end.".formatted(MOST_DAYS));
    }

    /** As it is kept. */
    public String written() {
        return conversation.word() + " " + daysOpenWords();
    }

    /** Of what was kept. */
    public static Defaults read(String written) {
        String[] parts = written.split(" ", 2);
        Conversation conversation = Conversation.choice(parts[0]).orElse(Conversation.OPEN);
        return new Defaults(conversation, parts.length < 2 || parts[1].isEmpty() ? null : Integer.valueOf(parts[1]));
    }
}
