package stoa.member;

import java.util.List;
import stoa.account.Accounts;
import stoa.account.Members;
import stoa.discussion.Bylines;
import stoa.moderation.log.ModerationLog;
import stoa.pages.Templates;
import stoa.platform.PersonalData;
import stoa.platform.Platform;

/** The controllers of members' pages: what others see of them, their roles, what they take with them, and how they leave. */
public final class MemberPages {
    private final Platform platform;
    private final Accounts accounts;
    private final List<PersonalData> kept;
    private final Members members;
    private final MemberList roster;
    private final Templates templates;

    /** The data is what each package keeps about members, those above before those below. */
    public MemberPages(Platform platform, Accounts accounts, List<PersonalData> kept) {
        this.platform = platform;
        this.accounts = accounts;
        this.kept = kept;
        this.members = accounts.members();
        this.roster = platform.store(MemberList.class);
        this.templates = platform.pages();
    }

    public ProfileController profile() {
        return new ProfileController(
                members, platform.store(Bylines.class), platform.transactions(), platform.clock(), templates);
    }

    public MemberController members() {
        return new MemberController(members, platform.store(MemberComments.class), templates);
    }

    public MemberListController roster() {
        RoleChange roleChange = new RoleChange(members, roster, platform.store(ModerationLog.class), platform.clock());
        return new MemberListController(members, roster, roleChange, templates);
    }

    public TakeoutController takeout() {
        Takeout takeout = new Takeout(platform.database().jdbi(), platform.store(MemberTexts.class), kept);
        return new TakeoutController(takeout, accounts.passwordConfirmation(), templates);
    }

    public AccountDeletionController deletion() {
        AccountDeletion deletion = new AccountDeletion(platform, members, kept);
        return new AccountDeletionController(
                deletion, accounts.passwordConfirmation(), accounts.sessions(), platform.transactions(), templates);
    }
}
