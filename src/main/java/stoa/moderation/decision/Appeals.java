package stoa.moderation.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.http.Refusal;
import stoa.platform.Platform;
import stoa.queue.QueueItem;
import stoa.queue.QueueItems;
import stoa.queue.Subject;
import stoa.queue.Urgency;

/** The act of appealing against a decision: once, within six months, free, and without an account (DSA Art. 20). */
final class Appeals {
    private final DecisionRecords records;
    private final QueueItems queue;
    private final Clock clock;

    Appeals(Platform platform) {
        this.records = platform.store(DecisionRecords.class);
        this.queue = platform.store(QueueItems.class);
        this.clock = platform.clock();
    }

    boolean isOpen(Decision decision) {
        return decision.isAppealable(clock.instant());
    }

    /**
     * Answers with why it is not taken, empty where it is. To be called within a transaction, by whom the decision is about.
     *
     * @param articleId null where it is about a member alone
     */
    Optional<Refusal> appeal(Decision decision, @Nullable Long articleId, String words) {
        Instant now = clock.instant();
        if (decision.isAppealed()) {
            return Optional.of(new Refusal(409, "You have appealed already, which can be done once."));
        }
        if (!decision.stands()) {
            return Optional.of(
                    new Refusal(409, "The decision has been taken back meanwhile: nothing is limited any more."));
        }
        if (!decision.isAppealable(now)) {
            return Optional.of(new Refusal(
                    403, "An appeal can be made within six months, and they are over. Your text is kept here."));
        }
        if (records.appeal(decision.id(), words, now) == 1) {
            Long comment =
                    decision.action() == Decision.Act.HIDE ? decision.subject().commentId() : null;
            Subject subject = new Subject.Appealed(decision.id(), comment, articleId);
            queue.open(QueueItem.Kind.APPEALED, subject, Urgency.APPEAL, now);
        }
        return Optional.empty();
    }
}
