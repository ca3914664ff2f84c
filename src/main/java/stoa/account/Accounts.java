package stoa.account;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import stoa.http.ClientAddress;
import stoa.http.ForgeryCheck;
import stoa.letter.Outbox;
import stoa.platform.Platform;

/** Who is asking: members, their sessions and ways in, visitor hashes, and the gate before every handler. */
public final class Accounts {
    private final Platform platform;
    private final Site site;
    private final Passwords passwords;
    private final Members members;
    private final TraceKey traceKey;
    private final Pace pace;
    private final OwnPassword ownPassword;
    private final SessionCookie sessions;
    private final BrowserCookie browsers;
    private final StaffRule staffRule;
    private final SecurityNotices notices;
    private final SecondStep secondStep;
    private final WaysIn ways;
    private final HalfWayCookie halfWay;
    private final Entrance entrance;

    /** The last is told of everyone who signs in. */
    public Accounts(Platform platform, Site site, Passwords passwords, Duration tracesKept, Consumer<Member> arrivals)
            throws Exception {
        this.platform = platform;
        this.site = site;
        this.passwords = passwords;
        this.members = platform.store(Members.class);
        this.traceKey =
                new TraceKey(platform.store(OwnKeys.class), platform.transactions(), tracesKept, platform.clock());
        platform.database().onChange(TraceKey.CHANGE, traceKey::forget);
        this.pace = new Pace(platform.store(Attempts.class), traceKey, platform.clock());
        this.ownPassword = new OwnPassword(passwords, pace, platform.transactions());
        Sessions open = platform.store(Sessions.class);
        Attendance attendance = new Attendance(open, platform.transactions(), platform.clock());
        this.sessions = new SessionCookie(open, attendance, arrivals, platform.clock(), platform.cookies());
        this.browsers = new BrowserCookie(platform.store(KnownBrowsers.class), platform.clock(), platform.cookies());
        this.staffRule =
                new StaffRule(platform.store(SiteChoices.class), platform.store(StaffSteps.class), platform.clock());
        this.notices = new SecurityNotices(
                platform.store(Outbox.class), site, platform.clock(), platform.pages(), platform.plain());
        this.secondStep = new SecondStep(
                platform.store(TwoSteps.class), platform.store(RecoveryCodes.class), notices, platform.clock());
        this.ways = new WaysIn(secondStep, platform.store(Passkeys.class), staffRule);
        this.halfWay = new HalfWayCookie(platform.store(HalfWays.class), platform.clock(), platform.cookies());
        this.entrance = new Entrance(sessions, browsers, halfWay, ways);
    }

    public Site site() {
        return site;
    }

    public Members members() {
        return members;
    }

    public TraceKey traceKey() {
        return traceKey;
    }

    /** Takes out of the database what was made with a key whose time is over. */
    public TraceKeeping traceKeeping() {
        return new TraceKeeping(platform.database(), traceKey, platform.clock());
    }

    public Pace pace() {
        return pace;
    }

    public OwnPassword ownPassword() {
        return ownPassword;
    }

    public SessionCookie sessions() {
        return sessions;
    }

    public StaffRule staffRule() {
        return staffRule;
    }

    public Setup setup() {
        return new Setup(platform.store(SetupKeys.class), members, platform.clock());
    }

    /** The function counts what a member has not read, for every page. */
    public Gatekeeper gatekeeper(ForgeryCheck forgeries, ClientAddress addresses, ToIntFunction<Member> unread) {
        return new Gatekeeper(this, platform, forgeries, addresses, unread);
    }

    /** The address is where people reach the site, once it listens. */
    public AccountPages pages(Supplier<String> address) {
        return new AccountPages(this, platform, address);
    }

    Passwords passwords() {
        return passwords;
    }

    BrowserCookie browsers() {
        return browsers;
    }

    SecurityNotices notices() {
        return notices;
    }

    SecondStep secondStep() {
        return secondStep;
    }

    WaysIn ways() {
        return ways;
    }

    HalfWayCookie halfWay() {
        return halfWay;
    }

    Entrance entrance() {
        return entrance;
    }
}
