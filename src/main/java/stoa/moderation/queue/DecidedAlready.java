package stoa.moderation.queue;

import java.util.Optional;
import stoa.account.Member;
import stoa.moderation.decision.Decision;
import stoa.moderation.decision.DecisionRecords;
import stoa.platform.Platform;
import stoa.text.Dates;

/** What is told to a moderator whose decision comes second: what the first one has decided. Nothing is decided twice. */
final class DecidedAlready {
    private final DecisionRecords records;

    DecidedAlready(Platform platform) {
        this.records = platform.store(DecisionRecords.class);
    }

    /** The comment is null where it was about something else. */
    DeskPage.Overtaken of(Optional<Long> commentId) {
        Optional<Decision> last = commentId.flatMap(records::last);
        String path = commentId.map(id -> "/comments/" + id).orElse(null);
        String sentence = last.map(DecidedAlready::sentence)
                .orElse("This does not wait any more: somebody has decided about it, or its writer has deleted it.");
        return new DeskPage.Overtaken(sentence + " What you pressed has changed nothing.", path);
    }

    private static String sentence(Decision decision) {
        String who = decision.moderator() == null ? Member.FORMER : decision.moderator();
        String what = switch (decision.action()) {
            case HIDE ->
                "hid this comment"
                        + (decision.reason() == null
                                ? ""
                                : " for " + decision.reason().words());
            case APPROVE -> "let this comment out";
            case KEEP -> "left this comment as it is";
            case WARN, SUSPEND -> "decided about this comment";
        };
        return "%s %s on %s.".formatted(who, what, Dates.words(decision.decidedAt()));
    }
}
