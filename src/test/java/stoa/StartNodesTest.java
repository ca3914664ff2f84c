package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stoa.database.OldForum;
import stoa.database.Storage;

/** Several servers that are started at the same time on a database that none has opened yet. */
@Tag("nodes")
@Timeout(600)
class StartNodesTest {
    private static final int NODES = 3;
    private static final int ROUNDS = 10;

    /** Not those of other tests' databases, which are on the same server. */
    private static final String HERE = "pg_locks where locktype = 'advisory'"
            + " and database = (select oid from pg_database where datname = current_database())";

    private final ExecutorService threads = Executors.newFixedThreadPool(NODES);
    private final List<Forum> forums = new ArrayList<>();
    private Storage storage;

    @BeforeEach
    void create() {
        storage = TestDatabase.createEmpty();
    }

    @AfterEach
    void remove() {
        forums.forEach(Forum::close);
        threads.shutdownNow();
        TestDatabase.remove(storage);
    }

    /** As {@code stoa serve} does it; answers with the address that is printed. */
    private String start() throws Exception {
        Forum forum = new Forum(new TestSettings().settings(storage), new TestClock());
        synchronized (forums) {
            forums.add(forum);
        }
        forum.welcome();
        forum.listen();
        return forum.invitation().orElseThrow();
    }

    private List<Future<String>> startAll() throws Exception {
        return threads.invokeAll(List.<Callable<String>>of(this::start, this::start, this::start));
    }

    private long count(String of) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + of)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(String.valueOf(storage.url()));
    }

    @Test
    void newDatabaseHasOneOfEachAndEveryPrintedAddressWorksEverywhere() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> addresses = new ArrayList<>();
            for (Future<String> node : startAll()) {
                addresses.add(node.get());
            }
            assertThat(count("article")).isEqualTo(1);
            assertThat(count("comment")).isEqualTo(3);
            assertThat(count("secret where name in ('trace', 'stop')")).isEqualTo(2);
            for (Forum forum : forums) {
                Visitor visitor = new Visitor(URI.create("http://localhost:" + forum.port()));
                assertThat(addresses)
                        .hasSize(NODES)
                        .allSatisfy(
                                path -> assertThat(visitor.get(path).status()).isEqualTo(200));
            }
            forums.forEach(Forum::close);
            forums.clear();
            TestDatabase.remove(storage);
            create();
        }
    }

    @Test
    void oldDatabaseIsBroughtUpToDateOnce() throws Exception {
        OldForum.make(String.valueOf(storage.url()), "", 500);
        try (Connection connection = connect()) {
            connection.createStatement().execute("update member set role = 'MEMBER'");
        }
        for (Future<String> node : startAll()) {
            assertThat(node.get()).startsWith("/setup");
        }
        assertThat(count("comment where thanks = 0")).isEqualTo(500);
        assertThat(count("flyway_schema_history where version = '13'")).isEqualTo(1);
    }

    @Test
    void nodesThatWaitGoOnWhenTheOneThatHasTheLockDies() throws Exception {
        try (Connection dying = connect()) {
            dying.createStatement().execute("select pg_advisory_lock(1400139617)");
            List<Future<String>> nodes = List.of(threads.submit(this::start), threads.submit(this::start));
            while (count(HERE + " and not granted") < nodes.size()) {
                assertThat(nodes).noneMatch(Future::isDone);
            }
            assertThat(count("pg_tables where tablename = 'article'")).isZero();
            count("(select pg_terminate_backend(pid) from " + HERE + " and granted) killed");
            for (Future<String> node : nodes) {
                assertThat(node.get()).startsWith("/setup");
            }
        }
        assertThat(count("article")).isEqualTo(1);
    }
}
