package stoa.moderation.queue;

import stoa.text.CountedNoun;

/** What someone has written here before, and what became of it; comments as far as they are counted. */
public record History(long visible, long hidden, long warnings, long suspensions) {
    /** So many, and more, are counted as one. */
    public static final int MOST = 1_000;

    public String words() {
        String comments = "%s to be seen, %,d hidden"
                .formatted(
                        CountedNoun.of(visible, "comment", "comments") + (visible >= MOST ? " and more" : ""), hidden);
        return warnings + suspensions == 0
                ? comments
                : comments + ", " + CountedNoun.of(warnings, "warning", "warnings") + ", "
                        + CountedNoun.of(suspensions, "suspension", "suspensions");
    }
}
