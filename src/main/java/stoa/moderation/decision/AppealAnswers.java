package stoa.moderation.decision;

import java.util.Objects;
import java.util.Optional;
import stoa.account.Member;
import stoa.account.Members;
import stoa.discussion.Comment;
import stoa.discussion.Comments;
import stoa.moderation.decision.NewDecision.Author;
import stoa.moderation.log.Action;
import stoa.moderation.log.ModerationLog;
import stoa.moderation.log.NewEntry;
import stoa.notice.Notice;
import stoa.notice.Notifier;
import stoa.platform.Platform;
import stoa.queue.QueueItems;
import stoa.queue.Subject;

/** The act of answering an appeal; each answers whether it was done: not where somebody else was faster. */
final class AppealAnswers {
    private final CommentDecisions decisions;
    private final Suspensions suspensions;
    private final DecisionRecords records;
    private final QueueItems queue;
    private final Comments comments;
    private final Members members;
    private final Notifier notifier;
    private final ModerationLog log;

    AppealAnswers(Platform platform, CommentDecisions decisions, Suspensions suspensions, Notifier notifier) {
        this.decisions = decisions;
        this.suspensions = suspensions;
        this.records = platform.store(DecisionRecords.class);
        this.queue = platform.store(QueueItems.class);
        this.comments = platform.store(Comments.class);
        this.members = platform.store(Members.class);
        this.notifier = notifier;
        this.log = platform.store(ModerationLog.class);
    }

    /** What was decided is taken back. */
    boolean grant(Subject.Appealed subject, String answer, Author author) {
        Optional<Decision> appealed = records.byId(subject.decisionId());
        if (appealed.isEmpty() || !answered(appealed.get(), Answer.GRANTED, answer, author)) {
            return false;
        }
        Decision decision = appealed.get();
        record(Action.GRANT, decision, author);
        switch (decision.action()) {
            case HIDE ->
                decisions.restore(Objects.requireNonNull(decision.subject().commentId()), author);
            case SUSPEND -> member(decision).ifPresent(member -> suspensions.lift(member, author));
            case WARN -> records.lift(decision.id(), author.at());
            case APPROVE, KEEP -> throw new IllegalStateException("No appeal is possible against " + decision.action());
        }
        queue.closeAppeal(subject.decisionId());
        return true;
    }

    /** What was decided stands. */
    boolean deny(Subject.Appealed subject, String answer, Author author) {
        Optional<Decision> appealed = records.byId(subject.decisionId());
        if (appealed.isEmpty() || !answered(appealed.get(), Answer.DENIED, answer, author)) {
            return false;
        }
        queue.closeAppeal(subject.decisionId());
        comment(appealed.get())
                .ifPresentOrElse(
                        comment -> notifier.decided(
                                comments.noticed(comment), author.moderatorId(), Notice.Kind.UPHELD, author.at()),
                        () -> member(appealed.get()).ifPresent(member -> suspensions.upheld(member, answer)));
        record(Action.DENY, appealed.get(), author);
        return true;
    }

    private enum Answer {
        GRANTED,
        DENIED
    }

    private boolean answered(Decision decision, Answer what, String words, Author author) {
        hold(decision);
        return records.answer(
                        decision.id(),
                        what == Answer.GRANTED,
                        words,
                        Objects.requireNonNull(author.moderatorId()),
                        author.at())
                == 1;
    }

    /** What it is about comes before it: who restores a comment or ends a suspension has them in this order, too. */
    private void hold(Decision decision) {
        Long member = decision.subject().memberId();
        decision.subject().comment().ifPresent(decisions::held);
        if (member != null) {
            members.locked(member);
        }
    }

    private Optional<Comment> comment(Decision decision) {
        return decision.subject().comment().flatMap(comments::byId);
    }

    private Optional<Member> member(Decision decision) {
        return Optional.ofNullable(decision.subject().memberId()).flatMap(members::byId);
    }

    private void record(Action action, Decision decision, Author author) {
        NewEntry entry = NewEntry.of(author.at(), author.moderatorId(), action);
        Long member = decision.subject().memberId();
        log.record(comment(decision).map(entry::on).orElseGet(() -> member == null ? entry : entry.to(member)));
    }
}
