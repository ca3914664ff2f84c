package stoa;

import java.time.Clock;
import java.util.function.Supplier;
import stoa.account.Admission;
import stoa.account.BrowserCookie;
import stoa.account.CodePace;
import stoa.account.Cookies;
import stoa.account.Entrance;
import stoa.account.HalfWayCookie;
import stoa.account.HalfWays;
import stoa.account.KnownBrowsers;
import stoa.account.Members;
import stoa.account.PasskeyChallenges;
import stoa.account.PasskeyController;
import stoa.account.PasskeyCreation;
import stoa.account.PasskeyQuestions;
import stoa.account.PasskeyRules;
import stoa.account.PasskeySignIn;
import stoa.account.PasskeySignInController;
import stoa.account.Passkeys;
import stoa.account.RecoveryCodes;
import stoa.account.SecondStep;
import stoa.account.SecondStepController;
import stoa.account.SecurityNotices;
import stoa.account.SessionCookie;
import stoa.account.Setup;
import stoa.account.SetupController;
import stoa.account.Site;
import stoa.account.SiteChoices;
import stoa.account.StaffRule;
import stoa.account.StaffSteps;
import stoa.account.TwoStepController;
import stoa.account.TwoStepSwitch;
import stoa.account.TwoSteps;
import stoa.account.WaysIn;
import stoa.database.Database;
import stoa.letter.Outbox;
import stoa.moderation.ModerationLog;
import stoa.moderation.SecurityController;
import stoa.pages.Templates;

/** How people sign in, by password, codes and passkeys: every object that it takes is made here, by hand. */
final class SignIns {
    private final Database database;
    private final Clock clock;
    private final Site site;
    private final Templates templates;
    private final Members members;
    private final SessionCookie sessions;
    private final Guards guards;
    private final BrowserCookie browsers;
    private final Passkeys passkeys;
    private final SecurityNotices notices;
    private final SecondStep secondStep;
    private final StaffRule staffRule;
    private final CodePace pace;
    private final WaysIn ways;
    private final HalfWayCookie halfWay;
    private final Entrance entrance;
    private final PasskeyQuestions questions;

    SignIns(
            Database database,
            Clock clock,
            Site site,
            Cookies cookies,
            SessionCookie sessions,
            Guards guards,
            Templates templates) {
        this.database = database;
        this.clock = clock;
        this.site = site;
        this.templates = templates;
        this.sessions = sessions;
        members = database.store(Members.class);
        this.guards = guards;
        browsers = new BrowserCookie(database.store(KnownBrowsers.class), clock, cookies);
        passkeys = database.store(Passkeys.class);
        notices = new SecurityNotices(
                database.store(Outbox.class), site, clock, templates, new stoa.plain.StaticTemplates());
        secondStep =
                new SecondStep(database.store(TwoSteps.class), database.store(RecoveryCodes.class), notices, clock);
        staffRule = new StaffRule(database.store(SiteChoices.class), database.store(StaffSteps.class), clock);
        pace = new CodePace(guards.pace());
        ways = new WaysIn(secondStep, passkeys, staffRule);
        halfWay = new HalfWayCookie(database.store(HalfWays.class), clock, cookies);
        entrance = new Entrance(sessions, browsers, halfWay, ways);
        questions = new PasskeyQuestions(database.store(PasskeyChallenges.class), cookies, guards.pace(), clock);
    }

    SetupController setup(Setup setup) {
        return new SetupController(
                setup, new Admission(members, clock), guards.passwords(), sessions, database.transactions(), templates);
    }

    StaffRule staffRule() {
        return staffRule;
    }

    SecurityController security() {
        return new SecurityController(
                staffRule, database.store(StaffSteps.class), database.store(ModerationLog.class), clock, templates);
    }

    Guards guards() {
        return guards;
    }

    SessionCookie sessions() {
        return sessions;
    }

    BrowserCookie browsers() {
        return browsers;
    }

    Entrance entrance() {
        return entrance;
    }

    SecondStepController secondStep() {
        return new SecondStepController(members, halfWay, ways, secondStep, pace, entrance, templates);
    }

    TwoStepController twoStep() {
        TwoStepSwitch twoStep = new TwoStepSwitch(
                database.store(TwoSteps.class), database.store(RecoveryCodes.class), secondStep, notices, site, clock);
        return new TwoStepController(twoStep, guards.own(), pace, sessions, database.transactions(), templates);
    }

    /** The address is where people reach the site. */
    PasskeySignInController passkeySignIn(Supplier<String> address) {
        PasskeySignIn signIn = new PasskeySignIn(
                new PasskeyRules(address, members, passkeys), questions, passkeys, database.transactions(), clock);
        return new PasskeySignInController(signIn, members, halfWay, entrance, database.transactions(), templates);
    }

    /** The address is where people reach the site. */
    PasskeyController passkeys(Supplier<String> address) {
        PasskeyCreation creation = new PasskeyCreation(
                new PasskeyRules(address, members, passkeys),
                questions,
                passkeys,
                notices,
                database.transactions(),
                clock);
        return new PasskeyController(passkeys, creation, guards.own(), notices, database.transactions(), templates);
    }
}
