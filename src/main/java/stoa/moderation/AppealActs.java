package stoa.moderation;

import java.util.Objects;
import java.util.Optional;
import stoa.account.Member;
import stoa.account.Members;
import stoa.discussion.Comment;
import stoa.discussion.Comments;
import stoa.moderation.NewDecision.Author;
import stoa.notice.Notice;
import stoa.notice.Notifier;
import stoa.queue.QueueItem;
import stoa.queue.QueueItems;

/** The act of answering an appeal; each answers whether it was done: not where somebody else was faster. */
public final class AppealActs {
    private final Deciding deciding;
    private final Suspending suspending;
    private final Decisions decisions;
    private final QueueItems queue;
    private final Comments comments;
    private final Members members;
    private final Notifier notifier;
    private final ModerationLog log;

    AppealActs(ModerationStores stores, Deciding deciding, Suspending suspending, Notifier notifier) {
        this.deciding = deciding;
        this.suspending = suspending;
        this.decisions = stores.decisions();
        this.queue = stores.queue();
        this.comments = stores.comments();
        this.members = stores.members();
        this.notifier = notifier;
        this.log = stores.log();
    }

    /** What was decided is taken back. */
    boolean grant(QueueItem item, String answer, Author author) {
        Optional<Decision> appealed = appealed(item);
        if (appealed.isEmpty() || !answered(appealed.get(), Answer.GRANTED, answer, author)) {
            return false;
        }
        Decision decision = appealed.get();
        record(Action.GRANT, decision, author);
        switch (decision.action()) {
            case HIDE -> deciding.restore(Objects.requireNonNull(decision.commentId()), author);
            case SUSPEND -> member(decision).ifPresent(member -> suspending.lift(member, author));
            case WARN -> decisions.lift(decision.id(), author.at());
            case APPROVE, KEEP -> throw new IllegalStateException("No appeal is possible against " + decision.action());
        }
        queue.close(item.id());
        return true;
    }

    /** What was decided stands. */
    boolean deny(QueueItem item, String answer, Author author) {
        Optional<Decision> appealed = appealed(item);
        if (appealed.isEmpty() || !answered(appealed.get(), Answer.DENIED, answer, author)) {
            return false;
        }
        queue.close(item.id());
        comment(appealed.get())
                .ifPresentOrElse(
                        comment -> notifier.decided(
                                comments.noticed(comment), author.moderatorId(), Notice.Kind.UPHELD, author.at()),
                        () -> member(appealed.get()).ifPresent(member -> suspending.upheld(member, answer)));
        record(Action.DENY, appealed.get(), author);
        return true;
    }

    private enum Answer {
        GRANTED,
        DENIED
    }

    private boolean answered(Decision decision, Answer what, String words, Author author) {
        hold(decision);
        return decisions.answer(
                        decision.id(),
                        what == Answer.GRANTED,
                        words,
                        Objects.requireNonNull(author.moderatorId()),
                        author.at())
                == 1;
    }

    /** What it is about comes before it: who restores a comment or ends a suspension has them in this order, too. */
    private void hold(Decision decision) {
        if (decision.commentId() != null) {
            deciding.held(decision.commentId());
        } else if (decision.memberId() != null) {
            members.locked(decision.memberId());
        }
    }

    private Optional<Decision> appealed(QueueItem item) {
        return Optional.ofNullable(item.decisionId()).flatMap(decisions::byId);
    }

    private Optional<Comment> comment(Decision decision) {
        return Optional.ofNullable(decision.commentId()).flatMap(comments::byId);
    }

    private Optional<Member> member(Decision decision) {
        return Optional.ofNullable(decision.memberId()).flatMap(members::byId);
    }

    private void record(Action action, Decision decision, Author author) {
        NewEntry entry = NewEntry.of(author.at(), author.moderatorId(), action);
        log.record(comment(decision)
                .map(entry::on)
                .orElseGet(() -> decision.memberId() == null ? entry : entry.to(decision.memberId())));
    }
}
