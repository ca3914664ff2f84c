package stoa.member;

import stoa.account.Accounts;
import stoa.account.Members;
import stoa.discussion.Thanks;
import stoa.moderation.log.ModerationLog;
import stoa.pages.Templates;
import stoa.platform.Platform;

/** The controllers of members' pages: what others see of them, their roles, what they take with them, and how they leave. */
public final class MemberPages {
    private final Platform platform;
    private final Accounts accounts;
    private final Members members;
    private final MemberList roster;
    private final Templates templates;

    public MemberPages(Platform platform, Accounts accounts) {
        this.platform = platform;
        this.accounts = accounts;
        this.members = accounts.members();
        this.roster = platform.store(MemberList.class);
        this.templates = platform.pages();
    }

    public ProfileController profile() {
        return new ProfileController(
                members, platform.store(Profiles.class), platform.transactions(), platform.clock(), templates);
    }

    public MemberController members() {
        return new MemberController(members, platform.store(MemberComments.class), templates);
    }

    public MemberListController roster() {
        RoleChange roleChange = new RoleChange(members, roster, platform.store(ModerationLog.class), platform.clock());
        return new MemberListController(members, roster, roleChange, templates);
    }

    public TakeoutController takeout() {
        Takeout takeout = new Takeout(platform.database().jdbi(), platform.store(MemberTexts.class));
        return new TakeoutController(takeout, accounts.passwordConfirmation(), templates);
    }

    public AccountDeletionController deletion() {
        AccountDeletion deletion = new AccountDeletion(
                members,
                roster,
                platform.store(AccountDeletions.class),
                platform.store(Thanks.class),
                platform.clock());
        return new AccountDeletionController(
                deletion, accounts.passwordConfirmation(), accounts.sessions(), platform.transactions(), templates);
    }
}
