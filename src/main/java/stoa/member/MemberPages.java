package stoa.member;

import stoa.account.Accounts;
import stoa.account.Members;
import stoa.discussion.Thanks;
import stoa.moderation.ModerationLog;
import stoa.pages.Templates;
import stoa.platform.Platform;

/** The controllers of members' pages: what others see of them, their roles, what they take with them, and how they leave. */
public final class MemberPages {
    private final Platform platform;
    private final Accounts accounts;
    private final Members members;
    private final Roster roster;
    private final Templates templates;

    public MemberPages(Platform platform, Accounts accounts) {
        this.platform = platform;
        this.accounts = accounts;
        this.members = accounts.members();
        this.roster = platform.store(Roster.class);
        this.templates = platform.pages();
    }

    public ProfileController profile() {
        return new ProfileController(
                members, platform.store(Profiles.class), platform.transactions(), platform.clock(), templates);
    }

    public MemberController members() {
        return new MemberController(members, platform.store(Remarks.class), templates);
    }

    public RosterController roster() {
        Appointment appointment =
                new Appointment(members, roster, platform.store(ModerationLog.class), platform.clock());
        return new RosterController(members, roster, appointment, templates);
    }

    public TakeoutController takeout() {
        Takeout takeout = new Takeout(platform.database().jdbi(), platform.store(Texts.class));
        return new TakeoutController(takeout, accounts.ownPassword(), templates);
    }

    public LeavingController leaving() {
        Leaving leaving = new Leaving(
                members, roster, platform.store(Farewells.class), platform.store(Thanks.class), platform.clock());
        return new LeavingController(
                leaving, accounts.ownPassword(), accounts.sessions(), platform.transactions(), templates);
    }
}
