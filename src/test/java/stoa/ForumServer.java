package stoa;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.Names;
import stoa.account.NewAccount;
import stoa.account.Role;
import stoa.database.Database;
import stoa.database.Storage;
import stoa.database.TimeLimits;
import stoa.discussion.Articles;
import stoa.discussion.Conversation;
import stoa.discussion.NewArticle;
import stoa.text.Markdown;

/** A whole forum: its own database, a free port, a clock that stands still while a test runs. */
public final class ForumServer extends Fixture {
    public static final String PASSWORD = "a lamp in the colonnade";

    private final TestClock clock = new TestClock();
    private final TestSettings settings;
    private final String passwordHash;
    private Storage storage;
    private Forum forum;

    public ForumServer() {
        this(new TestSettings());
    }

    public ForumServer(TestSettings settings) {
        this.settings = settings;
        this.passwordHash = settings.passwords().hash(PASSWORD);
    }

    @Override
    void begin() throws Exception {
        storage = TestDatabase.create();
        forum = node(storage);
    }

    /** To another day: what may be done so often in an hour may be done again. */
    @Override
    void goOn() {
        clock.advance(Duration.ofDays(1));
    }

    @Override
    void end() {
        close();
        TestDatabase.remove(storage);
    }

    /** Stops it and starts it again on the same data. */
    public void restart() throws Exception {
        close();
        forum = node(storage);
    }

    /** Visitors keep their connections and ask nothing more, for which a server that stops would wait. */
    private void close() {
        for (Connector connector : forum.jetty().getConnectors()) {
            ((AbstractConnector) connector).setShutdownIdleTimeout(1);
        }
        forum.close();
    }

    /** One more on the same database, which has to be on a server; to be closed by the caller. */
    Forum anotherNode() throws Exception {
        return node(storage);
    }

    /** As {@link #anotherNode()}, with an end to what it does to the others. */
    Forum anotherNode(TimeLimits limits) throws Exception {
        return node(storage.within(limits));
    }

    /** As {@link #anotherNode()}, by way of a wire. */
    Forum anotherNode(Wire wire) throws Exception {
        return node(new Storage(storage.folder(), wire.through(storage.url())));
    }

    /** A wire to the server that the database is on. */
    Wire wire() throws IOException {
        return new Wire(storage.url());
    }

    Storage storage() {
        return storage;
    }

    private Forum node(Storage storage) throws Exception {
        Forum node = new Forum(settings.settings(storage), clock, settings.passwords());
        node.listen();
        return node;
    }

    public URI address() {
        return URI.create("http://localhost:" + forum.port());
    }

    public Visitor visitor() {
        return visitorOf(forum);
    }

    /** By the public address, where it has one. */
    Visitor visitorOf(Forum node) {
        URI known = settings.publicAddress();
        return known == null
                ? new Visitor(URI.create("http://localhost:" + node.port()))
                : new Visitor(known, node.port());
    }

    /** Someone with an account, signed in. */
    public Visitor signedIn(String name, Role role) throws Exception {
        return signedIn(name, role, null);
    }

    public Visitor signedIn(String name, Role role, String email) throws Exception {
        addMember(name, role, email);
        return signedIn(name);
    }

    /** Someone whom letters reach, signed in. */
    public Visitor signedInWithEmail(String name, Role role) throws Exception {
        addMemberWithEmail(name, role);
        return signedIn(name);
    }

    /** Someone whom letters reach, at the name's first word at example.org. */
    public Member addMemberWithEmail(String name, Role role) throws Exception {
        String address = name.replaceFirst(" .*", "").toLowerCase(Locale.ROOT) + "@example.org";
        return addMember(name, role, address);
    }

    /** On one more browser. */
    public Visitor signedIn(String name) {
        Visitor visitor = visitor();
        visitor.press(visitor.get("/sign-in"), "Sign in", "name", name, "password", PASSWORD);
        return visitor;
    }

    public Member addMember(String name, Role role) throws Exception {
        return addMember(name, role, null);
    }

    /** With an address that is confirmed, or without one. */
    public Member addMember(String name, Role role, String email) throws Exception {
        Members members = database().store(Members.class);
        database()
                .transactions()
                .run(() ->
                        members.add(new NewAccount(name, email, passwordHash, role, clock.instant(), clock.instant())));
        return members.byNameKey(Names.key(name)).orElseThrow();
    }

    /** Publishes an article that is open for comments; answers with its address. */
    public String article(String title) throws Exception {
        return article(title, "Something to talk about.");
    }

    public String article(String title, String body) throws Exception {
        Articles articles = database().store(Articles.class);
        long id = database()
                .transactions()
                .run(() -> articles.add(new NewArticle(
                        title,
                        "",
                        "",
                        body,
                        new Markdown().article(body),
                        null,
                        "Stoa",
                        clock.instant(),
                        Conversation.OPEN,
                        null)));
        return articles.byId(id).orElseThrow().path();
    }

    public Forum forum() {
        return forum;
    }

    public Database database() {
        return forum.database();
    }

    public Mailbox mailbox() {
        return new Mailbox(database());
    }

    public TestClock clock() {
        return clock;
    }
}
