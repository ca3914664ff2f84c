package stoa.discussion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import stoa.text.WordDifference;

/** What a comment said from a point in time on, as it differs from what it said before. */
public record HistoryEntry(Instant at, List<WordDifference.Run> runs) {
    /** From the text that was posted to the one that stands there now. */
    static List<HistoryEntry> of(Comment comment, List<Revision> before) {
        List<Revision> all = new ArrayList<>(before);
        all.add(new Revision(comment.body(), comment.editedAt() == null ? comment.postedAt() : comment.editedAt()));
        List<HistoryEntry> entries = new ArrayList<>();
        String last = all.get(0).body();
        for (Revision revision : all) {
            entries.add(new HistoryEntry(revision.writtenAt(), WordDifference.between(last, revision.body())));
            last = revision.body();
        }
        return entries;
    }
}
