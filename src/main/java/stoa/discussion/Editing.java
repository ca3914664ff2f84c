package stoa.discussion;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import stoa.account.RetryAfter;
import stoa.account.Standing;
import stoa.account.Visit;
import stoa.http.Refusal;

/** The rules for editing a comment of one's own. */
public final class Editing {
    /** So that what is kept of a comment has an end. */
    private static final int MOST_EDITS = 20;

    /** With what was posted. */
    static final int MOST_VERSIONS = MOST_EDITS + 1;

    private final Clock clock;
    private final Duration editTime;

    public Editing(Clock clock, Duration editTime) {
        this.clock = clock;
        this.editTime = editTime;
    }

    /** For whoever wrote it. */
    EditTimeLeft time(Visit visit, Article article, Comment comment) {
        if (refusal(visit, article, comment).isPresent()) {
            return EditTimeLeft.OVER;
        }
        return visit.moderates() ? EditTimeLeft.WITHOUT_END : new EditTimeLeft(left(comment));
    }

    /** Why its writer cannot edit it, or not any more. */
    Optional<Refusal> refusal(Visit visit, Article article, Comment comment) {
        if (!comment.isVisible()) {
            return refused(409, "Your comment has been removed meanwhile, so it cannot be edited.");
        }
        if (comment.edits() >= MOST_EDITS) {
            return refused(
                    403, "You have edited this comment " + MOST_EDITS + " times, which is the most there can be.");
        }
        if (visit.standing() != Standing.WELCOME) {
            return Optional.of(visit.standing().refusal());
        }
        if (visit.moderates()) {
            return Optional.empty();
        }
        if (!article.takesComments(clock.instant())) {
            return refused(403, "Comments on this article are closed, so yours stays as it is.");
        }
        return isOver(comment) ? Optional.of(tooLate()) : Optional.empty();
    }

    private Refusal tooLate() {
        return new Refusal(
                403,
                editTime.isZero()
                        ? "Comments cannot be edited here once they are posted."
                        : "A comment can be edited for %s after it is posted, and that time is over."
                                .formatted(EditTimeLeft.span(editTime)));
    }

    private boolean isOver(Comment comment) {
        return new EditTimeLeft(left(comment)).isOver();
    }

    private Duration left(Comment comment) {
        return RetryAfter.of(editTime, comment.postedAt(), clock.instant()).time();
    }

    private static Optional<Refusal> refused(int status, String words) {
        return Optional.of(new Refusal(status, words));
    }
}
