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
    private final AccountDeletions deletions;
    private final Thanks thanks;
    private final Clock clock;

    public AccountDeletion(Members members, MemberList roster, AccountDeletions deletions, Thanks thanks, Clock clock) {
        this.members = members;
        this.roster = roster;
        this.deletions = deletions;
        this.thanks = thanks;
        this.clock = clock;
    }

    AccountContent content(Member member) {
        return deletions.content(member.id());
    }

    /**
     * Answers with why it is not done; empty where it is, or has been already. To be called within a transaction: nothing of
     * the account is left when that ends.
     */
    Optional<String> leave(Member member, CommentsAfterDeletion wish) {
        long id = member.id();
        deletions.lockArticles(id);
        if (isLast(member)) {
            return Optional.of(LAST);
        }
        Optional<Member> now = members.lockedForGood(id);
        now.ifPresent(leaver -> {
            leaveComments(id, wish);
            thanks.uncountAllOf(id);
            deletions.forgetWhoHid(id);
            deletions.nameArticles(id, Member.FORMER);
            deletions.forgetAddress(Objects.requireNonNullElse(leaver.email(), ""));
            deletions.delete(id);
        });
        return Optional.empty();
    }

    boolean isLast(Member member) {
        return member.role() == Role.ADMINISTRATOR && roster.administrators().equals(List.of(member.id()));
    }

    private void leaveComments(long id, CommentsAfterDeletion wish) {
        if (wish == CommentsAfterDeletion.REMOVED) {
            deletions.countWithout(id);
            deletions.deleteComments(id, clock.instant());
        }
        deletions.eraseDeleted(id);
        deletions.nameComments(id, Member.FORMER);
    }
}
