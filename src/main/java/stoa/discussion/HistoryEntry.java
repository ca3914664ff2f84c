package stoa.discussion;

import java.time.Instant;
import java.util.List;
import stoa.text.HtmlSize;
import stoa.text.WordDiff;

/**
 * What a comment said from a point in time on, as it differs from what it said before.
 *
 * @param number 1 for what was posted
 */
public record HistoryEntry(int number, Instant at, List<WordDiff.Run> runs) {
    /** Bytes of markup around each, and around each run of words. */
    private static final int FRAME = 250;

    private static final int MARKS = 80;

    /** Bytes that it takes on a page at most. */
    int size() {
        return FRAME
                + runs.stream().mapToInt(run -> MARKS + HtmlSize.of(run.text())).sum();
    }
}
