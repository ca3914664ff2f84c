package stoa;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import stoa.account.AccountPages;
import stoa.account.Gatekeeper;
import stoa.account.RequestRateLimit;
import stoa.database.Database;
import stoa.http.AccessLog;
import stoa.http.Assets;
import stoa.http.CacheableAddresses;
import stoa.http.ClientAddress;
import stoa.http.ForgeryCheck;
import stoa.http.KnownHosts;
import stoa.http.MalformedAddresses;
import stoa.http.PageCache;
import stoa.http.PageCacheHandler;
import stoa.http.SharedPartCache;
import stoa.http.WebServer;
import stoa.member.MemberPages;
import stoa.monitoring.HealthController;
import stoa.monitoring.Meters;
import stoa.monitoring.MetricsController;
import stoa.notice.Notifications;
import stoa.platform.Platform;
import stoa.regulation.ReaderForms;
import stoa.regulation.RegulationPages;

/** What answers requests to a forum: its routes, with all that stands before them. */
final class Website {
    private final Settings settings;
    private final Platform platform;
    private final Database database;
    private final Features features;
    private final Meters meters;
    private final Gatekeeper gatekeeper;
    private final ReaderForms readerForms = new ReaderForms();
    private final CacheableAddresses cacheable = new CacheableAddresses();
    private final AtomicBoolean stopping = new AtomicBoolean();

    Website(Settings settings, Platform platform, Features features) {
        this.settings = settings;
        this.platform = platform;
        this.database = platform.database();
        this.features = features;
        this.meters = new Meters(
                database, features.accounts(), features.notifications(), features.screening(), features.discussion());
        this.gatekeeper = features.accounts()
                .gatekeeper(
                        new ForgeryCheck(settings.listening().publicAddress()),
                        new ClientAddress(settings.listening().trustedProxies()),
                        features.notifications()::unread);
    }

    /** Not listening yet. The address is where people reach it, asked for once it listens. */
    Javalin server(Assets assets, Supplier<String> address) {
        ErrorPages errors = new ErrorPages(gatekeeper, platform.pages());
        return Javalin.create(config -> {
            WebServer.configure(config, settings.listening().isSecure(), meters.requests(), errors::unroutable);
            addHandlers(config);
            errors.addTo(config);
            add(routes(config), assets, address);
        });
    }

    /** The last one is the first that a request comes to. */
    private void addHandlers(JavalinConfig config) {
        PageCache cache = new PageCache(settings.caching());
        database.onChange(cache::forget, cache::forgetAll);
        var copies = new PageCacheHandler(cache, cacheable, platform.cookies()::includeOurs, database::tellsAllChanges);
        config.jetty.modifyServer(jetty -> jetty.insertHandler(copies));
        config.jetty.modifyServer(jetty -> jetty.insertHandler(new MalformedAddresses()));
        URI known = settings.listening().publicAddress();
        if (known != null) {
            config.jetty.modifyServer(jetty -> jetty.insertHandler(new KnownHosts(known)));
        }
        if (settings.monitoring().accessLog()) {
            config.jetty.modifyServer(jetty -> jetty.setRequestLog(new AccessLog()));
        }
    }

    private Routes routes(JavalinConfig config) {
        return new Routes(new Router(
                config.routes,
                gatekeeper,
                database.transactions(),
                cacheable,
                meters.requests(),
                readerForms,
                new RequestRateLimit(
                        features.accounts().rateLimits(),
                        settings.conversation().postsPerMinute())));
    }

    private void add(Routes routes, Assets assets, Supplier<String> address) {
        SharedPartCache parts = new SharedPartCache(settings.caching(), database::tellsAllChanges);
        database.onChange(parts::forget, parts::forgetAll);
        Notifications notifications = features.notifications();
        routes.addDiscussion(
                features.discussion().pages(parts, features.moderation().decisions()::deleted));
        routes.addModeration(features.moderation().pages(features.discussion(), notifications::sentences));
        AccountPages accounts = features.accounts().pages(address);
        routes.addWaysIn(accounts);
        routes.addAccount(accounts);
        routes.addNotices(notifications);
        routes.addMembers(new MemberPages(platform, features.accounts(), features.personalData(platform)));
        routes.addRegulation(new RegulationPages(
                platform,
                readerForms,
                settings.conversation().postsPerMinute(),
                settings.conversation().editTime()));
        routes.addServer(
                assets,
                new HealthController(database, stopping::get),
                new MetricsController(meters, settings.monitoring().metricsToken()));
    }

    /** Has load balancers send nobody here any more; whoever comes all the same is answered. */
    void drain(Javalin server) {
        stopping.set(true);
        WebServer.endConnections(server.jettyServer().server());
    }
}
