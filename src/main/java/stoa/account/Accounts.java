package stoa.account;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import stoa.http.ClientAddress;
import stoa.http.ForgeryCheck;
import stoa.mail.Outbox;
import stoa.platform.PersonalData;
import stoa.platform.Platform;

/** Who is asking: members, their sessions and ways in, visitor hashes, and the gate before every handler. */
public final class Accounts {
    private final Platform platform;
    private final Site site;
    private final Passwords passwords;
    private final Members members;
    private final VisitorHashKey traceKey;
    private final RateLimits rateLimits;
    private final PasswordConfirmation passwordConfirmation;
    private final SessionCookie sessions;
    private final BrowserCookie browsers;
    private final StaffRule staffRule;
    private final SecurityNotices notices;
    private final SecondFactorCodes secondStep;
    private final SecondFactors ways;
    private final PendingSecondFactorCookie pending;
    private final SignIn signIn;

    /** The last is told of everyone who signs in. */
    public Accounts(
            Platform platform, Site site, Passwords passwords, Duration tracesKept, Consumer<Member> importedComments)
            throws Exception {
        this.platform = platform;
        this.site = site;
        this.passwords = passwords;
        this.members = platform.store(Members.class);
        this.traceKey = new VisitorHashKey(
                platform.store(ForumKeys.class), platform.transactions(), tracesKept, platform.clock());
        platform.database().onChange(VisitorHashKey.CHANGE, traceKey::forget);
        this.rateLimits = new RateLimits(platform.store(RateLimitCounts.class), traceKey, platform.clock());
        this.passwordConfirmation = new PasswordConfirmation(passwords, rateLimits, platform.transactions());
        Sessions open = platform.store(Sessions.class);
        SessionActivity activity = new SessionActivity(open, platform.transactions(), platform.clock());
        this.sessions = new SessionCookie(open, activity, importedComments, platform.clock(), platform.cookies());
        this.browsers = new BrowserCookie(platform.store(KnownBrowsers.class), platform.clock(), platform.cookies());
        this.staffRule = new StaffRule(
                platform.store(SiteChoices.class), platform.store(StaffSecondFactors.class), platform.clock());
        this.notices = new SecurityNotices(
                platform.store(Outbox.class), site, platform.clock(), platform.pages(), platform.plain());
        this.secondStep = new SecondFactorCodes(
                platform.store(TwoSteps.class), platform.store(RecoveryCodes.class), notices, platform.clock());
        this.ways = new SecondFactors(secondStep, platform.store(Passkeys.class), staffRule);
        this.pending = new PendingSecondFactorCookie(
                platform.store(PendingSecondFactors.class), platform.clock(), platform.cookies());
        this.signIn = new SignIn(sessions, browsers, pending, ways);
    }

    public Site site() {
        return site;
    }

    public Members members() {
        return members;
    }

    public VisitorHashKey traceKey() {
        return traceKey;
    }

    /** The data is what each package keeps. */
    public VisitorHashRotation hashRotation(List<PersonalData> kept) {
        return new VisitorHashRotation(platform.database(), traceKey, kept, platform.clock());
    }

    public RateLimits rateLimits() {
        return rateLimits;
    }

    public PasswordConfirmation passwordConfirmation() {
        return passwordConfirmation;
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

    SecondFactorCodes secondStep() {
        return secondStep;
    }

    SecondFactors ways() {
        return ways;
    }

    PendingSecondFactorCookie pending() {
        return pending;
    }

    SignIn signIn() {
        return signIn;
    }
}
