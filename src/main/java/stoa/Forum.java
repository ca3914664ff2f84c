package stoa;

import io.javalin.Javalin;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import stoa.account.Members;
import stoa.account.OwnKeys;
import stoa.account.Passwords;
import stoa.account.Setup;
import stoa.account.SetupKeys;
import stoa.account.Site;
import stoa.account.TraceKey;
import stoa.database.Database;
import stoa.database.Refused;
import stoa.discussion.Articles;
import stoa.discussion.Comments;
import stoa.discussion.Outlines;
import stoa.discussion.Places;
import stoa.discussion.Posting;
import stoa.http.Assets;
import stoa.moderation.ModerationLog;
import stoa.pages.StaticTemplates;
import stoa.text.Markdown;

/** One forum, running: what is behind its pages is made here, by hand, and what answers requests in {@link Website}. */
public final class Forum implements AutoCloseable {
    private final Backstage behind;
    private final Articles articles;
    private final Website website;
    private final Javalin server;

    /** Opens the database; nobody is served before {@link #start}. */
    public Forum(Settings settings, Clock clock) throws Exception {
        this(settings, clock, new Passwords());
    }

    /** As {@link #Forum(Settings, Clock)}, with passwords hashed in another way. */
    Forum(Settings settings, Clock clock, Passwords passwords) throws Exception {
        Database database = Database.open(settings.storage());
        database.logStatementsFrom(settings.monitoring().slowStatement());
        database.alone(() -> makeWhatIsThereOnce(database, clock));
        this.articles = database.store(Articles.class);
        Assets assets = new Assets();
        Site site = new Site(
                settings.listening().address(),
                assets.stylesheet(),
                assets.scripts(),
                settings.signUp(),
                settings.conversation().commenters().role());
        Correspondence correspondence =
                new Correspondence(database, settings.smtp(), site, clock, new StaticTemplates());
        Moderation moderation = new Moderation(database, site, correspondence.telling(), clock, new StaticTemplates());
        Posting posting = new Posting(
                articles,
                database.store(Comments.class),
                clock,
                settings.conversation().postsPerMinute(),
                moderation.rules(),
                correspondence.telling()::posted);
        TraceKey traceKey = new TraceKey(
                database.store(OwnKeys.class),
                database.transactions(),
                settings.conversation().tracesKept(),
                clock);
        database.onChange(
                name -> {
                    if (name.equals(TraceKey.CHANGE)) {
                        traceKey.forget();
                    }
                },
                traceKey::forget);
        Setup setup = new Setup(database.store(SetupKeys.class), database.store(Members.class), clock);
        this.behind = new Backstage(
                settings,
                clock,
                database,
                assets,
                site,
                correspondence,
                moderation,
                posting,
                new Markdown(),
                setup,
                traceKey,
                new Upkeep(
                        database,
                        traceKey,
                        moderation,
                        new HiddenCheck(
                                database,
                                new Places(
                                        database.store(Outlines.class),
                                        settings.conversation().paging()),
                                this::address,
                                this::ownAddress,
                                clock),
                        clock));
        this.website = new Website(behind, passwords, this::address);
        this.server = website.server();
    }

    private static Database makeWhatIsThereOnce(Database database, Clock clock) {
        OwnKeys keys = database.store(OwnKeys.class);
        keys.current(OwnKeys.TRACE, clock.instant());
        keys.current(OwnKeys.STOP, clock.instant());
        database.store(ModerationLog.class).sealOld();
        return database;
    }

    /** Answers requests from now on, and does what is due as time goes by; throws {@link Refused} where it cannot listen. */
    public void start() {
        listen();
        behind.correspondence().start();
        behind.upkeep().start();
    }

    /** Answers requests from now on, and does nothing by itself. */
    void listen() {
        try {
            server.start(
                    behind.settings().listening().host(),
                    behind.settings().listening().port());
        } catch (JavalinBindException e) {
            throw new Refused("Nothing can listen on port "
                    + behind.settings().listening().port() + " of "
                    + behind.settings().listening().host()
                    + ": it is in use, or not allowed. Name another with --port.");
        }
    }

    public int port() {
        return server.port();
    }

    public Database database() {
        return behind.database();
    }

    /** The path where the first administrator is made, where there is none. */
    public Optional<String> invitation() throws Exception {
        return behind.database().alone(behind.setup()::invite);
    }

    /** Writes and sends all letters that are due, now: what otherwise happens by itself. */
    public void sendLetters() throws Exception {
        behind.correspondence().go();
    }

    /** Does all that is due as time goes by, now: what otherwise happens by itself. */
    public void keepUp() throws Exception {
        behind.upkeep().go();
    }

    /** Gives an empty forum its first article. */
    void welcome() throws Exception {
        behind.database().alone(() -> {
            new Welcome(articles, behind.posting(), behind.markdown())
                    .addIfEmpty(behind.clock().instant());
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
        URI address = behind.settings().listening().publicAddress();
        return address != null ? address.toString().replaceAll("/$", "") : "http://localhost:" + port();
    }

    /** Where this server itself is reached: past any proxy. */
    private InetSocketAddress ownAddress() {
        String host = behind.settings().listening().host();
        boolean anywhere = host.equals("0.0.0.0") || host.equals("::");
        return new InetSocketAddress(anywhere ? "localhost" : host, port());
    }

    /** To be followed by {@link #close} once load balancers have noticed; until then everyone is answered. */
    void drain() {
        website.drain(server);
    }

    /** Requests under way are finished first, and the letter that is being sent. */
    @Override
    public void close() {
        try (behind) {
            server.stop();
        }
    }
}
