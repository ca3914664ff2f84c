package stoa.queue;

/** How soon something should be decided, from 0 to 100. */
public final class Urgency {
    /** Something that is said to be against the law has to be looked at before all else (DSA Art. 16(6)). */
    public static final int ILLEGAL = 90;

    /** Someone was told that their words are gone, and says that this is wrong. */
    public static final int APPEAL = 60;

    /** Someone waits to be heard; what the filter thinks little of comes later. */
    public static final int HELD = 40;

    /** It is there already, and may be nothing; it comes before what nobody sees yet. */
    public static final int CLUSTER = 35;

    private static final int REPORT = 30;

    /** A report that is worth nothing less than others, in hundredths. */
    private static final int WHOLE = 100;

    private Urgency() {}

    /**
     * Of a comment that was reported.
     *
     * @param weight of all reports, in hundredths of one
     */
    public static int ofReports(int weight) {
        return Math.min(ILLEGAL - 1, REPORT + 10 * weight / WHOLE);
    }

    /**
     * Of a comment that waits.
     *
     * @param spam how likely it is spam, from 0 to 1
     */
    public static int ofHeld(double spam) {
        return (int) Math.round(HELD * (1 - spam / 2));
    }
}
