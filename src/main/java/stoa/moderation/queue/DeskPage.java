package stoa.moderation.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.moderation.decision.Batches;
import stoa.moderation.decision.DecisionForm;
import stoa.moderation.decision.TakenDecision;
import stoa.moderation.transparency.Transparency;

/**
 * The desk as it is shown: the first of what waits in full, and the next as a list.
 *
 * @param rows most urgent first
 * @param waiting how many there are in all
 * @param open the one in full; null where nothing waits
 * @param form what was typed to decide about it
 * @param overtaken what somebody else has decided meanwhile about what was to be decided; null where nobody has
 * @param done what was just decided, and can be undone; null where nothing was
 */
public record DeskPage(
        List<QueueRow> rows,
        int waiting,
        @Nullable Case open,
        DecisionForm form,
        @Nullable Overtaken overtaken,
        @Nullable DoneBatch done,
        DeskNews news) {
    /** A decision of somebody else's. */
    public record Overtaken(String sentence, @Nullable String path) {}

    /** Decisions that were just taken. */
    public record DoneBatch(Batches.Batch batch, List<TakenDecision> decisions) {
        public String path() {
            return "/moderation/batches/" + batch.id();
        }
    }

    /**
     * What moderators should know beside.
     *
     * @param letters in sentences
     * @param checkedAt when a hidden comment was last looked for everywhere and not found; null if never
     * @param limitedTo the tags of the articles that this moderator is limited to; null for all
     * @param recent the figures of the last 30 days
     */
    public record DeskNews(
            List<String> letters, @Nullable Instant checkedAt, List<String> limitedTo, Transparency.Snapshot recent) {}
}
