package stoa;

import io.javalin.Javalin;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import stoa.account.ForumKeys;
import stoa.account.Passwords;
import stoa.account.Site;
import stoa.database.Database;
import stoa.database.DatabaseUnusableException;
import stoa.discussion.Articles;
import stoa.http.Assets;
import stoa.http.Cookies;
import stoa.moderation.log.ModerationLog;
import stoa.platform.Platform;
import stoa.upkeep.HiddenCheck;
import stoa.upkeep.Upkeep;

/** One forum, running: its packages are made here, one upon the other, and what answers requests in {@link Website}. */
public final class Forum implements AutoCloseable {
    private final Settings settings;
    private final Database database;
    private final Platform platform;
    private final Features features;
    private final Upkeep upkeep;
    private final Website website;
    private final Javalin server;

    /** Opens the database; nobody is served before {@link #start}. */
    public Forum(Settings settings, Clock clock) throws Exception {
        this(settings, clock, new Passwords());
    }

    /** As {@link #Forum(Settings, Clock)}, with passwords hashed in another way. */
    Forum(Settings settings, Clock clock, Passwords passwords) throws Exception {
        this.database = Database.open(settings.storage());
        database.logStatementsFrom(settings.monitoring().slowStatement());
        database.alone(() -> makeWhatIsThereOnce(database, clock));
        Assets assets = new Assets();
        this.settings = settings;
        this.platform =
                new Platform(clock, database, new Cookies(settings.listening().isSecure()));
        this.features = Features.of(platform, settings, site(settings, assets), passwords);
        HiddenCheck hidden =
                new HiddenCheck(database, features.discussion().places(), this::address, this::ownAddress, clock);
        this.upkeep = new Upkeep(
                platform,
                features.accounts(),
                features.discussion(),
                features.screening(),
                features.moderation(),
                hidden,
                features.personalData(platform));
        this.website = new Website(settings, platform, features);
        this.server = website.server(assets, this::address);
    }

    private static Site site(Settings settings, Assets assets) {
        return new Site(
                settings.listening().address(),
                assets.stylesheet(),
                assets.scripts(),
                settings.signUp(),
                settings.conversation().commenters().role());
    }

    private static Database makeWhatIsThereOnce(Database database, Clock clock) {
        ForumKeys keys = database.store(ForumKeys.class);
        keys.current(ForumKeys.TRACE, clock.instant());
        keys.current(ForumKeys.STOP, clock.instant());
        database.store(ModerationLog.class).sealOld();
        return database;
    }

    /**
     * Answers requests from now on, and does what is due as time goes by; throws {@link DatabaseUnusableException} where it
     * cannot listen.
     */
    public void start() {
        listen();
        features.notifications().start();
        upkeep.start();
    }

    /** Answers requests from now on, and does nothing by itself. */
    void listen() {
        try {
            server.start(settings.listening().host(), settings.listening().port());
        } catch (JavalinBindException e) {
            throw new DatabaseUnusableException("Nothing can listen on port "
                    + settings.listening().port() + " of "
                    + settings.listening().host()
                    + ": it is in use, or not allowed. Name another with --port.");
        }
    }

    public int port() {
        return server.port();
    }

    public Database database() {
        return database;
    }

    /** The path where the first administrator is made, where there is none. */
    public Optional<String> invitation() throws Exception {
        return database.alone(features.accounts().setup()::invite);
    }

    /** Writes and sends all letters that are due, now: what otherwise happens by itself. */
    public void sendLetters() throws Exception {
        features.notifications().go();
    }

    /** Does all that is due as time goes by, now: what otherwise happens by itself. */
    public void keepUp() throws Exception {
        upkeep.go();
    }

    /** Gives an empty forum its first article. */
    public void welcome() throws Exception {
        database.alone(() -> {
            Articles articles = features.discussion().articles();
            new Welcome(articles, features.discussion().addition(), platform.markdown())
                    .addIfEmpty(platform.clock().instant());
            return articles;
        });
    }

    /** What listens, below all of it. */
    Server jetty() {
        return server.jettyServer().server();
    }

    /** Every address that is served, in order. */
    List<Endpoint> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint)
                .toList();
    }

    /** Where people reach it, once it is started. */
    public String address() {
        URI address = settings.listening().publicAddress();
        return address != null ? address.toString().replaceAll("/$", "") : "http://localhost:" + port();
    }

    /** Where this server itself is reached: past any proxy. */
    private InetSocketAddress ownAddress() {
        String host = settings.listening().host();
        boolean anywhere = host.equals("0.0.0.0") || host.equals("::");
        return new InetSocketAddress(anywhere ? "localhost" : host, port());
    }

    /** To be followed by {@link #close} once load balancers have noticed; until then everyone is answered. */
    public void drain() {
        website.drain(server);
    }

    /** Requests under way are finished first, and the letter that is being sent. */
    @Override
    public void close() {
        try (database;
                features;
                upkeep) {
            server.stop();
        }
    }
}
