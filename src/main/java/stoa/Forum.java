package stoa;

import io.javalin.Javalin;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import stoa.account.AccountController;
import stoa.account.AppearanceController;
import stoa.account.Attempts;
import stoa.account.Cookies;
import stoa.account.Gatekeeper;
import stoa.account.Members;
import stoa.account.OwnKeys;
import stoa.account.OwnPassword;
import stoa.account.Pace;
import stoa.account.Passwords;
import stoa.account.SessionCookie;
import stoa.account.Setup;
import stoa.account.SetupKeys;
import stoa.account.Site;
import stoa.database.Database;
import stoa.database.Refused;
import stoa.discussion.Articles;
import stoa.discussion.Comments;
import stoa.discussion.Posting;
import stoa.http.Assets;
import stoa.http.CacheableAddresses;
import stoa.http.ClientAddress;
import stoa.http.ForgeryCheck;
import stoa.http.PageCache;
import stoa.http.PageCacheHandler;
import stoa.http.PartCache;
import stoa.http.WebServer;
import stoa.moderation.Desk;
import stoa.moderation.DeskController;
import stoa.moderation.ModerationController;
import stoa.moderation.ModerationLog;
import stoa.notice.FollowController;
import stoa.pages.StaticTemplates;
import stoa.pages.Templates;
import stoa.text.Markdown;

/** One forum, running: every object is made here, by hand. */
public final class Forum implements AutoCloseable {
    private final Settings settings;
    private final Clock clock;
    private final Database database;
    private final Assets assets = new Assets();
    private final Site site;
    private final Correspondence correspondence;
    private final Meters meters;
    private final Templates templates = new StaticTemplates();
    private final Markdown markdown = new Markdown();
    private final Articles articles;
    private final Comments comments;
    private final Members members;
    private final Posting posting;
    private final Setup setup;
    private final Passwords passwords = new Passwords();
    private final Javalin server;

    /** Opens the database; nobody is served before {@link #start}. */
    public Forum(Settings settings, Clock clock) throws Exception {
        this.settings = settings;
        this.clock = clock;
        this.database = Database.open(settings.storage());
        this.meters = new Meters(database);
        this.articles = database.store(Articles.class);
        this.comments = database.store(Comments.class);
        this.members = database.store(Members.class);
        this.site = new Site(
                settings.listening().address(),
                assets.stylesheet(),
                assets.scripts(),
                settings.signUp(),
                settings.conversation().commenters().role());
        this.correspondence = new Correspondence(database, settings.smtp(), site, clock, templates);
        this.posting = new Posting(
                articles, comments, clock, settings.conversation().postsPerMinute(), correspondence.telling()::posted);
        this.setup = new Setup(database.store(SetupKeys.class), members, clock);
        this.server = server();
    }

    /** Returns when requests are answered; throws {@link Refused} where it cannot listen. */
    public void start() {
        try {
            server.start(settings.listening().host(), settings.listening().port());
        } catch (JavalinBindException e) {
            throw new Refused("Nothing can listen on port "
                    + settings.listening().port() + " of "
                    + settings.listening().host() + ": it is in use, or not allowed. Name another with --port.");
        }
        correspondence.start();
    }

    public int port() {
        return server.port();
    }

    public Database database() {
        return database;
    }

    /** The path where the first administrator is made, where there is none. */
    public Optional<String> invitation() throws Exception {
        return database.transactions().run(setup::invite);
    }

    /** Writes and sends all letters that are due, now: what otherwise happens by itself. */
    public void sendLetters() throws Exception {
        correspondence.go();
    }

    /** Gives an empty forum its first article. */
    void welcome() throws Exception {
        database.transactions().run(() -> {
            new Welcome(articles, posting, markdown).addIfEmpty(clock.instant());
            return articles;
        });
    }

    /** Every address that is served, in order. */
    List<Endpoint> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint)
                .toList();
    }

    /** Where people reach it, once it is started. */
    String address() {
        URI address = settings.listening().publicAddress();
        return address != null ? address.toString().replaceAll("/$", "") : "http://localhost:" + port();
    }

    /** Requests under way are finished first, and the letter that is being sent. */
    @Override
    public void close() {
        try (database;
                correspondence) {
            server.stop();
        }
    }

    private Javalin server() throws Exception {
        Cookies cookies = new Cookies(settings.listening().isSecure());
        MemberPages members = new MemberPages(database, clock, templates);
        SessionCookie sessions = members.cookie(cookies);
        OwnKeys keys = database.store(OwnKeys.class);
        String traceKey = database.transactions().run(() -> keys.current(OwnKeys.TRACE));
        Pace pace = new Pace(database.store(Attempts.class), traceKey, clock);
        OwnPassword own = new OwnPassword(passwords, pace, database.transactions());
        SignIns signIns =
                new SignIns(database, clock, site, cookies, sessions, new Guards(passwords, own, pace), templates);
        Gatekeeper gatekeeper = new Gatekeeper(
                sessions,
                cookies,
                new ForgeryCheck(settings.listening().publicAddress()),
                new ClientAddress(settings.listening().trustedProxies()),
                traceKey,
                site,
                correspondence::unread,
                signIns.staffRule());
        Controllers controllers = controllers(signIns, own, cookies, sessions, members);
        CacheableAddresses cacheable = new CacheableAddresses();
        var cache = new PageCacheHandler(pages(), cacheable, cookies::includeOurs, database::tellsAllChanges);
        return Javalin.create(config -> {
            WebServer.configure(config, settings.listening().isSecure(), meters.requests());
            config.jetty.modifyServer(jetty -> jetty.insertHandler(cache));
            new ErrorPages(gatekeeper, templates).addTo(config);
            new Routes(config.routes, gatekeeper, database.transactions(), cacheable, meters.requests())
                    .add(controllers);
        });
    }

    private PageCache pages() {
        PageCache cache = new PageCache(settings.caching());
        database.onChange(cache::forget, cache::forgetAll);
        return cache;
    }

    private PartCache parts() {
        PartCache parts = new PartCache(settings.caching(), database::tellsAllChanges);
        database.onChange(parts::forget, parts::forgetAll);
        return parts;
    }

    private Controllers controllers(
            SignIns signIns, OwnPassword own, Cookies cookies, SessionCookie sessions, MemberPages pages) {
        FollowController follows = correspondence.follows(articles);
        ModerationLog log = database.store(ModerationLog.class);
        return new Controllers(
                DiscussionControllers.of(
                        database,
                        settings.conversation(),
                        posting,
                        markdown,
                        cookies,
                        parts(),
                        follows::button,
                        clock,
                        templates),
                new ModerationController(articles, comments, log, correspondence.telling(), clock, templates),
                new DeskController(database.store(Desk.class), articles, log, correspondence::sentences, templates),
                signIns.security(),
                Membership.of(signIns, database, clock, site, templates),
                signIns.secondStep(),
                signIns.passkeySignIn(this::address),
                signIns.setup(setup),
                new AccountController(templates),
                signIns.twoStep(),
                signIns.passkeys(this::address),
                pages.sessions(sessions),
                pages.profile(),
                pages.takeout(own),
                pages.leaving(own, sessions),
                pages.members(),
                pages.roster(),
                new AppearanceController(cookies),
                correspondence.inbox(),
                follows,
                correspondence.choices(),
                correspondence.stop(),
                assets,
                new HealthController(database.jdbi()),
                new MetricsController(meters, settings.metricsToken()));
    }
}
