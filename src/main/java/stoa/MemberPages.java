package stoa;

import java.time.Clock;
import stoa.account.Attendance;
import stoa.account.Cookies;
import stoa.account.Members;
import stoa.account.OwnPassword;
import stoa.account.SessionCookie;
import stoa.account.Sessions;
import stoa.account.SessionsController;
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

/** The wiring of what is about members: their sessions, their pages, their roles, how they leave. */
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

    SessionCookie cookie(Cookies cookies) {
        Sessions sessions = database.store(Sessions.class);
        ModerationLog log = database.store(ModerationLog.class);
        return new SessionCookie(
                sessions,
                new Attendance(sessions, database.transactions(), clock),
                member -> log.recordSignIn(clock.instant(), member),
                clock,
                cookies);
    }

    SessionsController sessions(SessionCookie cookie) {
        return new SessionsController(cookie, database.store(Sessions.class), templates);
    }

    ProfileController profile() {
        return new ProfileController(
                members, database.store(Profiles.class), database.transactions(), clock, templates);
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

    LeavingController leaving(OwnPassword password, SessionCookie sessions) {
        Leaving leaving =
                new Leaving(members, roster, database.store(Farewells.class), database.store(Thanks.class), clock);
        return new LeavingController(leaving, password, sessions, database.transactions(), templates);
    }
}
