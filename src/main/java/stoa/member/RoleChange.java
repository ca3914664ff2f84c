package stoa.member;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.Role;
import stoa.moderation.log.ModerationLog;

/** The change of a member's role. */
public final class RoleChange {
    public static final String LAST = "This is the last administrator. Make somebody else one first.";

    private final Members members;
    private final MemberList roster;
    private final ModerationLog log;
    private final Clock clock;

    public RoleChange(Members members, MemberList roster, ModerationLog log, Clock clock) {
        this.members = members;
        this.roster = roster;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Ends every session of the member: what was allowed in them is not, or is by a password only. Answers with why it is
     * not done, empty where it is. To be called within a transaction.
     *
     * @param by null where it is whoever has the machine
     */
    public Optional<String> appoint(@Nullable Member by, Member member, Role role, String reason) {
        List<Long> administrators = roster.administrators();
        Member now = members.locked(member.id()).orElse(null);
        if (now == null) {
            return Optional.of("This account was deleted meanwhile.");
        }
        if (now.role() == role) {
            return Optional.of(now.name() + " is " + role.withArticle() + " already.");
        }
        if (administrators.equals(List.of(now.id()))) {
            return Optional.of(LAST);
        }
        members.setRole(now.id(), role);
        members.endSessions(now.id());
        log.recordRole(clock.instant(), by, now, role, reason);
        return Optional.empty();
    }
}
