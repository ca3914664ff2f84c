package stoa.member;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.Role;
import stoa.platform.PersonalData;
import stoa.platform.PersonalData.Leaver;
import stoa.platform.Platform;

/** The deletion of an account. */
public final class AccountDeletion {
    public static final String LAST = "You are the last administrator. Make somebody else one before you leave.";

    private final Members members;
    private final MemberList roster;
    private final AccountDeletions deletions;
    private final List<PersonalData> kept;
    private final Clock clock;

    AccountDeletion(Platform platform, Members members, List<PersonalData> kept) {
        this.members = members;
        this.roster = platform.store(MemberList.class);
        this.deletions = platform.store(AccountDeletions.class);
        this.kept = kept;
        this.clock = platform.clock();
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
            String email = Objects.requireNonNullElse(leaver.email(), "");
            boolean removes = wish == CommentsAfterDeletion.REMOVED;
            Leaver known = new Leaver(id, email, Member.FORMER, removes, clock.instant());
            kept.forEach(data -> data.forget(known));
        });
        return Optional.empty();
    }

    boolean isLast(Member member) {
        return member.role() == Role.ADMINISTRATOR && roster.administrators().equals(List.of(member.id()));
    }
}
