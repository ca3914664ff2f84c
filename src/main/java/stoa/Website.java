package stoa;

import io.javalin.Javalin;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import stoa.account.AccountController;
import stoa.account.AppearanceController;
import stoa.account.Attempts;
import stoa.account.Cookies;
import stoa.account.Gatekeeper;
import stoa.account.OwnPassword;
import stoa.account.Pace;
import stoa.account.Passwords;
import stoa.account.SessionCookie;
import stoa.account.Throttle;
import stoa.database.Database;
import stoa.discussion.Articles;
import stoa.discussion.CommentKeys;
import stoa.discussion.Ownership;
import stoa.http.AccessLog;
import stoa.http.CacheableAddresses;
import stoa.http.ClientAddress;
import stoa.http.ForgeryCheck;
import stoa.http.KnownHosts;
import stoa.http.PageCache;
import stoa.http.PageCacheHandler;
import stoa.http.PartCache;
import stoa.http.ReadableAddresses;
import stoa.http.WebServer;
import stoa.notice.FollowController;
import stoa.pages.StaticTemplates;
import stoa.pages.Templates;
import stoa.regulation.ReaderForms;

/** What answers requests to a forum: pages and forms with all that stands before them, made by hand. */
final class Website {
    private final Backstage behind;
    private final Settings settings;
    private final Clock clock;
    private final Database database;
    private final Supplier<String> address;
    private final Meters meters;
    private final Templates templates = new StaticTemplates();
    private final ReaderForms readerForms = new ReaderForms();
    private final Cookies cookies;
    private final MemberPages members;
    private final SessionCookie sessions;
    private final Pace pace;
    private final OwnPassword own;
    private final SignIns signIns;
    private final AtomicBoolean stopping = new AtomicBoolean();

    /** The last is where people reach it, asked for once it listens. */
    Website(Backstage behind, Passwords passwords, Supplier<String> address) {
        this.behind = behind;
        this.settings = behind.settings();
        this.clock = behind.clock();
        this.database = behind.database();
        this.address = address;
        this.cookies = new Cookies(settings.listening().isSecure());
        this.members = new MemberPages(database, clock, templates);
        this.sessions = members.cookie(cookies);
        this.pace = new Pace(database.store(Attempts.class), behind.traceKey(), clock);
        this.meters = new Meters(behind, pace);
        this.own = new OwnPassword(passwords, pace, database.transactions());
        Guards guards = new Guards(passwords, own, pace);
        this.signIns = new SignIns(database, clock, behind.site(), cookies, sessions, guards, templates);
    }

    /** Not listening yet. */
    Javalin server() {
        Gatekeeper gatekeeper = gatekeeper();
        Controllers controllers = controllers();
        CacheableAddresses cacheable = new CacheableAddresses();
        var cache = new PageCacheHandler(pages(), cacheable, cookies::includeOurs, database::tellsAllChanges);
        ErrorPages errors = new ErrorPages(gatekeeper, templates);
        URI known = settings.listening().publicAddress();
        return Javalin.create(config -> {
            WebServer.configure(config, settings.listening().isSecure(), meters.requests(), errors::unroutable);
            config.jetty.modifyServer(jetty -> jetty.insertHandler(cache));
            config.jetty.modifyServer(jetty -> jetty.insertHandler(new ReadableAddresses()));
            if (known != null) {
                config.jetty.modifyServer(jetty -> jetty.insertHandler(new KnownHosts(known)));
            }
            if (settings.monitoring().accessLog()) {
                config.jetty.modifyServer(jetty -> jetty.setRequestLog(new AccessLog()));
            }
            errors.addTo(config);
            new Routes(new Router(
                            config.routes,
                            gatekeeper,
                            database.transactions(),
                            cacheable,
                            meters.requests(),
                            readerForms,
                            new Throttle(pace, settings.conversation().postsPerMinute())))
                    .add(controllers);
        });
    }

    /** Has load balancers send nobody here any more; whoever comes all the same is answered. */
    void drain(Javalin server) {
        stopping.set(true);
        WebServer.endConnections(server.jettyServer().server());
    }

    private Gatekeeper gatekeeper() {
        return new Gatekeeper(
                sessions,
                cookies,
                new ForgeryCheck(settings.listening().publicAddress()),
                new ClientAddress(settings.listening().trustedProxies()),
                behind.traceKey(),
                behind.site(),
                behind.correspondence()::unread,
                signIns.staffRule(),
                clock);
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

    private Controllers controllers() {
        Correspondence correspondence = behind.correspondence();
        Articles articles = database.store(Articles.class);
        FollowController follows = correspondence.follows(articles);
        Ownership ownership = new Ownership(database.store(CommentKeys.class), cookies);
        return new Controllers(
                DiscussionControllers.of(
                        database,
                        settings.conversation(),
                        behind.posting(),
                        behind.markdown(),
                        cookies,
                        parts(),
                        follows::button,
                        ownership,
                        behind.moderation(),
                        clock,
                        templates),
                ModerationControllers.of(
                        behind.moderation(), ownership, pace, correspondence::sentences, clock, templates),
                signIns.security(),
                Membership.of(signIns, database, clock, behind.site(), templates),
                signIns.secondStep(),
                signIns.passkeySignIn(address),
                signIns.setup(behind.setup()),
                new AccountController(templates),
                signIns.twoStep(),
                signIns.passkeys(address),
                members.sessions(sessions),
                members.profile(),
                members.takeout(own),
                members.leaving(own, sessions),
                members.members(),
                members.roster(),
                new AppearanceController(cookies),
                correspondence.inbox(),
                follows,
                correspondence.choices(),
                correspondence.stop(),
                RegulationPages.of(behind, readerForms, templates),
                behind.assets(),
                new HealthController(database, stopping::get),
                new MetricsController(meters, settings.monitoring().metricsToken()));
    }
}
