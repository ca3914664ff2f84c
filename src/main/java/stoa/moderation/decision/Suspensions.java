package stoa.moderation.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.Role;
import stoa.moderation.decision.NewDecision.Author;
import stoa.moderation.log.Action;
import stoa.moderation.log.ModerationLog;
import stoa.moderation.log.NewEntry;
import stoa.moderation.reporting.CaseEmail;
import stoa.moderation.reporting.CaseEmails;
import stoa.platform.Platform;
import stoa.text.Dates;

/** The act of suspending a member, who can go on reading, and of lifting that. To be called within a transaction. */
public final class Suspensions {
    /** Of a suspension without an end: after everything that will be posted. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Members members;
    private final DecisionRecords records;
    private final CaseEmails letters;
    private final ModerationLog log;

    Suspensions(Platform platform, CaseEmails letters) {
        this.members = platform.store(Members.class);
        this.records = platform.store(DecisionRecords.class);
        this.letters = letters;
        this.log = platform.store(ModerationLog.class);
    }

    /** Staff are suspended by nobody: who should not be staff is made a member first. */
    public static boolean isPossible(Member member) {
        return !member.role().includes(Role.MODERATOR);
    }

    /** Null where the suspension has no end, or there is none. */
    public static Optional<Instant> endOf(Member member) {
        return Optional.ofNullable(member.suspendedUntil()).filter(NEVER::isAfter);
    }

    /** A suspension that began at a time that has not come yet lasts as long as was said, from now. */
    public void shorten(Instant now) {
        for (DecisionRecords.Timed one : records.suspensionsAfter(now)) {
            Duration length = Duration.between(one.decidedAt(), one.endsAt());
            members.shortenSuspension(one.memberId(), one.endsAt(), now.plus(length));
        }
    }

    /** The end is null where there is none. */
    public void suspend(Member member, @Nullable Instant until, Ruling ruling, Author author) {
        members.suspend(member.id(), until == null ? NEVER : until);
        NewDecision decision = NewDecision.suspending(member, ruling, until, author);
        records.add(decision);
        letters.tell(
                member,
                new CaseEmail("You were suspended", decision.statement().lines().toList(), "/account/standing"));
        String end = until == null ? "without an end" : "until " + Dates.words(until);
        log.record(NewEntry.of(author.at(), author.moderatorId(), Action.SUSPEND)
                .to(member.id())
                .because(ruling.reason(), ruling.note())
                .saying(end));
    }

    /** Tells a member that an appeal was denied. */
    void upheld(Member member, String answer) {
        letters.tell(
                member,
                new CaseEmail(
                        "Your appeal was decided",
                        List.of("A person has looked at it anew, and the suspension stands.", answer),
                        "/account/standing"));
    }

    /** Answers whether anything was lifted. */
    public boolean lift(Member member, Author author) {
        if (members.endSuspension(member.id()) == 0) {
            return false;
        }
        records.liftSuspensions(member.id(), author.at());
        letters.tell(
                member,
                new CaseEmail(
                        "Your suspension was lifted",
                        List.of("You can write again. Nothing that you wrote before was changed by it."),
                        "/account/standing"));
        log.record(NewEntry.of(author.at(), author.moderatorId(), Action.LIFT).to(member.id()));
        return true;
    }
}
