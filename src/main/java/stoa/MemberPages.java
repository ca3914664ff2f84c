package stoa;

import java.time.Clock;
import stoa.account.Members;
import stoa.account.OwnPassword;
import stoa.account.SessionCookie;
import stoa.account.SignInPace;
import stoa.database.Database;
import stoa.discussion.Thanks;
import stoa.member.Appointment;
import stoa.member.Farewells;
import stoa.member.Leaving;
import stoa.member.LeavingController;
import stoa.member.MemberController;
import stoa.member.ProfileController;
import stoa.member.Profiles;
import stoa.member.Remarks;
import stoa.member.Roster;
import stoa.member.RosterController;
import stoa.member.Takeout;
import stoa.member.TakeoutController;
import stoa.member.Texts;
import stoa.moderation.ModerationLog;
import stoa.pages.Templates;

/** The wiring of what is about members: their pages, their roles, how they leave. */
final class MemberPages {
    private final Database database;
    private final Clock clock;
    private final Templates templates;
    private final Members members;
    private final Roster roster;

    MemberPages(Database database, Clock clock, Templates templates) {
        this.database = database;
        this.clock = clock;
        this.templates = templates;
        this.members = database.store(Members.class);
        this.roster = database.store(Roster.class);
    }

    ProfileController profile() {
        return new ProfileController(members, database.store(Profiles.class), clock, templates);
    }

    MemberController members() {
        return new MemberController(members, database.store(Remarks.class), templates);
    }

    RosterController roster() {
        Appointment appointment = new Appointment(members, roster, database.store(ModerationLog.class), clock);
        return new RosterController(members, roster, appointment, templates);
    }

    TakeoutController takeout(OwnPassword password) {
        Takeout takeout = new Takeout(database.jdbi(), database.store(Texts.class));
        return new TakeoutController(takeout, password, templates);
    }

    LeavingController leaving(OwnPassword password, SignInPace pace, SessionCookie sessions) {
        Leaving leaving = new Leaving(
                members, roster, database.store(Farewells.class), database.store(Thanks.class), pace, clock);
        return new LeavingController(leaving, password, sessions, database.transactions(), templates);
    }
}
