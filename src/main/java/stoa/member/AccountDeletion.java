package stoa.member;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.Role;
import stoa.discussion.Thanks;

/** The deletion of an account. */
public final class AccountDeletion {
    public static final String LAST = "You are the last administrator. Make somebody else one before you leave.";

    private final Members members;
    private final MemberList roster;
    private final AccountDeletions farewells;
    private final Thanks thanks;
    private final Clock clock;

    public AccountDeletion(Members members, MemberList roster, AccountDeletions farewells, Thanks thanks, Clock clock) {
        this.members = members;
        this.roster = roster;
        this.farewells = farewells;
        this.thanks = thanks;
        this.clock = clock;
    }

    AccountContent belongings(Member member) {
        return farewells.belongings(member.id());
    }

    /**
     * Answers with why it is not done; empty where it is, or has been already. To be called within a transaction: nothing of
     * the account is left when that ends.
     */
    Optional<String> leave(Member member, CommentsAfterDeletion wish) {
        long id = member.id();
        farewells.lockArticles(id);
        if (isLast(member)) {
            return Optional.of(LAST);
        }
        Optional<Member> now = members.lockedForGood(id);
        now.ifPresent(leaver -> {
            leaveComments(id, wish);
            thanks.uncountAllOf(id);
            farewells.forgetWhoHid(id);
            farewells.nameArticles(id, Member.FORMER);
            farewells.forgetAddress(Objects.requireNonNullElse(leaver.email(), ""));
            farewells.delete(id);
        });
        return Optional.empty();
    }

    boolean isLast(Member member) {
        return member.role() == Role.ADMINISTRATOR && roster.administrators().equals(List.of(member.id()));
    }

    private void leaveComments(long id, CommentsAfterDeletion wish) {
        if (wish == CommentsAfterDeletion.REMOVED) {
            farewells.countWithout(id);
            farewells.deleteComments(id, clock.instant());
        }
        farewells.eraseDeleted(id);
        farewells.nameComments(id, Member.FORMER);
    }
}
