package stoa;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.account.Passwords;
import stoa.account.SignUp;
import stoa.database.Storage;
import stoa.discussion.Commenters;
import stoa.discussion.ConversationRules;
import stoa.http.Caching;
import stoa.http.Network;
import stoa.mail.Smtp;
import stoa.monitoring.Monitoring;

/** The settings of a forum for tests: the usual ones, but for those that a test says. */
public final class TestSettings {
    private @Nullable URI publicAddress;
    private List<Network> trustedProxies = List.of();
    private int commentsPerPage = 100;
    private int pageComments = 500;
    private Commenters commenters = Commenters.ANYONE;
    private Duration editTime = Duration.ofMinutes(15);
    private Duration tracesKept = Duration.ofDays(30);
    private SignUp signUp = SignUp.OPEN;
    private @Nullable Smtp smtp;
    private String metricsToken = "";
    private boolean accessLog;
    private Duration sharedWithCaches = Duration.ZERO;
    private Passwords passwords = cheapPasswords();

    /** Hashed with as little memory as Argon2 can do with: safe hashes would take most of a test's time. */
    public static Passwords cheapPasswords() {
        return new Passwords(8);
    }

    /** Hashed as they are outside of tests. */
    public TestSettings safePasswords() {
        passwords = new Passwords();
        return this;
    }

    public TestSettings at(String address) {
        publicAddress = URI.create(address);
        return this;
    }

    public TestSettings behindProxy(String network) {
        trustedProxies = List.of(Network.parse(network));
        return this;
    }

    public TestSettings commentsPerPage(int count) {
        commentsPerPage = count;
        return this;
    }

    public TestSettings pageComments(int count) {
        pageComments = count;
        return this;
    }

    public TestSettings commenters(Commenters who) {
        commenters = who;
        return this;
    }

    public TestSettings editTime(Duration time) {
        editTime = time;
        return this;
    }

    public TestSettings tracesKept(Duration time) {
        tracesKept = time;
        return this;
    }

    public TestSettings signUp(SignUp how) {
        signUp = how;
        return this;
    }

    public TestSettings smtp(Smtp server) {
        smtp = server;
        return this;
    }

    public TestSettings metricsToken(String token) {
        metricsToken = token;
        return this;
    }

    public TestSettings accessLog() {
        accessLog = true;
        return this;
    }

    public TestSettings sharedWithCaches(Duration time) {
        sharedWithCaches = time;
        return this;
    }

    @Nullable
    URI publicAddress() {
        return publicAddress;
    }

    Passwords passwords() {
        return passwords;
    }

    Settings settings(Storage storage) {
        return new Settings(
                new Listening("127.0.0.1", 0, publicAddress, trustedProxies),
                storage,
                new ConversationRules(
                        5, commentsPerPage, Math.max(pageComments, commentsPerPage), commenters, editTime, tracesKept),
                signUp,
                smtp,
                new Monitoring(metricsToken, accessLog, Duration.ofMillis(500)),
                new Caching(64, sharedWithCaches));
    }
}
