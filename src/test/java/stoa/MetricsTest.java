package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.account.Role;

@Tag("http")
@Tag("sql")
class MetricsTest {
    private static final String ARTICLE = "route=\"/articles/{slug}\"";

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor ada;

    /** On PostgreSQL nothing is kept before changes by others are heard. */
    @BeforeEach
    void publishAndWaitUntilPagesAreKept() throws Exception {
        article = forum.article("On lamps");
        ada = forum.visitor();
        while (ada.get("/").header("ETag").isEmpty()) {
            assertThat(ada.get("/").status()).isEqualTo(200);
        }
    }

    private Metrics metrics() {
        return metrics(ada);
    }

    /** Whoever asks over one connection is answered once the request before it is counted. */
    private static Metrics metrics(Visitor asking) {
        Page page = asking.get("/metrics");
        assertThat(page.status()).isEqualTo(200);
        return Metrics.of(page);
    }

    @Test
    void isInTheTextFormatThatPrometheusReads() {
        Page page = ada.get("/metrics");

        assertThat(page.header("Content-Type").replace(" ", "")).isEqualTo("text/plain;version=0.0.4;charset=utf-8");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Metrics.of(page).values()).hasSizeGreaterThan(50);
    }

    @Test
    void pageReadTwiceIsMadeOnceAndHitOnce() {
        ada.get(article);
        ada.get(article);

        Metrics metrics = metrics();
        assertThat(metrics.count("stoa_page_renderings_total{kept=\"yes\"," + ARTICLE + "}"))
                .isEqualTo(1);
        assertThat(metrics.count("stoa_page_cache_hits_total{" + ARTICLE + "}")).isEqualTo(1);
        assertThat(metrics.requests("GET", "/articles/{slug}", 200)).isEqualTo(2);
        assertThat(metrics.count("stoa_request_seconds_count{method=\"GET\"," + ARTICLE + "}"))
                .isEqualTo(1);
    }

    @Test
    void answerThatThePageIsUnchangedIsAHit() {
        ada.get(article);
        String tag = ada.get(article).header("ETag");
        assertThat(ada.with("If-None-Match", tag).getOnly(article).status()).isEqualTo(304);

        Metrics metrics = metrics();
        assertThat(metrics.count("stoa_page_cache_hits_total{" + ARTICLE + "}")).isEqualTo(2);
        assertThat(metrics.requests("GET", "/articles/{slug}", 304)).isEqualTo(1);
    }

    @Test
    void pageForAMemberIsMadeAndNotKept() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.MEMBER);
        zoe.get(article);
        zoe.get(article);

        Metrics metrics = metrics(zoe);
        assertThat(metrics.count("stoa_page_renderings_total{kept=\"no\"," + ARTICLE + "}"))
                .isEqualTo(2);
        assertThat(metrics.count("stoa_page_renderings_total{kept=\"yes\"," + ARTICLE + "}"))
                .isZero();
    }

    @Test
    void everyAnswerIsCountedByRouteAndStatus() {
        ada.postOnly(article + "/comments", "name", "Ada", "body", "Lit at dusk");
        ada.postOnly(article + "/comments", "name", "Ada", "body", "");
        ada.get("/articles/nowhere");
        ada.get("/nowhere");
        ada.send("HEAD", "/sign-in");
        ada.send("DELETE", "/sign-in");

        Metrics metrics = metrics();
        String comments = "/articles/{slug}/comments";
        assertThat(metrics.requests("POST", comments, 303)).isEqualTo(1);
        assertThat(metrics.requests("POST", comments, 422)).isEqualTo(1);
        assertThat(metrics.requests("GET", "/articles/{slug}", 404)).isEqualTo(1);
        assertThat(metrics.requests("GET", "none", 404)).isEqualTo(1);
        assertThat(metrics.requests("GET", "/sign-in", 200)).isEqualTo(1);
        assertThat(metrics.requests("other", "none", 405)).isEqualTo(1);
    }

    @Test
    void bucketsGrowUpToAllThatWasAnswered() {
        ada.get("/sign-in");

        Metrics metrics = metrics();
        String buckets = "stoa_request_seconds_bucket{method=\"GET\",route=\"/sign-in\",le=";
        assertThat(metrics.values().entrySet().stream()
                        .filter(line -> line.getKey().startsWith(buckets))
                        .map(Map.Entry::getValue))
                .hasSize(14)
                .isSorted()
                .last()
                .isEqualTo(1.0);
        assertThat(metrics.value(buckets + "\"0.001\"}")).isPresent();
        assertThat(metrics.value(buckets + "\"10.0\"}")).isPresent();
    }

    @Test
    void requestThatCannotBeReadIsCountedToo() throws IOException {
        try (Socket socket = new Socket("localhost", forum.address().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).asString().contains(" 400 ");
        }
        assertThat(metrics().requests("other", "none", 400)).isEqualTo(1);
    }

    @Test
    void randomAddressesAndMethodsAddNoLines() {
        for (String one : new String[] {"a", "b"}) {
            ada.get("/" + one);
            ada.get("/articles/" + one);
            ada.get("/articles/" + one + "?page=" + one);
            ada.get("/comments/" + one);
            ada.get("/static/" + one);
            ada.send("BREW" + one, article);
        }
        metrics();
        Set<String> before = metrics().values().keySet();

        for (int i = 0; i < 50; i++) {
            ada.get("/" + i);
            ada.get("/articles/x" + i + "?q=" + i);
            ada.get("/comments/x" + i);
            ada.get("/static/" + i + ".css");
            ada.send("BREW" + i, article);
        }
        assertThat(metrics().values().keySet()).isEqualTo(before);
    }

    /** What the forum looks after at its start may still be under way: it comes to an end. */
    private Metrics metricsAtRest() {
        Metrics metrics = metrics();
        while (metrics.count("stoa_pool_connections{state=\"active\"}") > 0) {
            metrics = metrics();
        }
        return metrics;
    }

    @Test
    @Timeout(60)
    void databaseAndMachineAreMeasured() {
        Metrics metrics = metricsAtRest();
        assertThat(metrics.value("stoa_write_queue")).contains(0.0);
        assertThat(metrics.value("stoa_pool_waiting")).contains(0.0);
        assertThat(metrics.count("stoa_pool_connections{state=\"idle\"}")).isBetween(1.0, 16.0);
        if (TestDatabase.isEmbedded()) {
            assertThat(metrics.count("stoa_database_bytes")).isGreaterThan(10_000);
        } else {
            assertThat(metrics.value("stoa_database_bytes")).isEmpty();
        }
        assertThat(metrics.count("jvm_memory_used_bytes{area=\"heap\"}")).isPositive();
        assertThat(metrics.count("jvm_threads_current")).isPositive();
        assertThat(metrics.count("process_start_time_seconds")).isPositive();
    }

    @Test
    void whatIsWrittenWaitsAndIsSynced() {
        ada.post(article + "/comments", "name", "Ada", "body", "Lit at dusk");

        Metrics metrics = metrics();
        assertThat(metrics.count("stoa_write_wait_seconds_count")).isGreaterThan(0);
        assertThat(metrics.value("stoa_write_wait_seconds_sum")).isPresent();
        assertThat(metrics.value("stoa_oldest_transaction_seconds")).isPresent();
        assertThat(metrics.value("stoa_transactions")).isPresent();
        assertThat(metrics.value("stoa_writable")).contains(1.0);
        assertThat(metrics.count("stoa_sync_age_seconds")).isGreaterThan(0);
        assertThat(metrics.value("stoa_transactions_lost_total")).contains(0.0);
        assertThat(metrics.value("stoa_disk_free_bytes").isPresent()).isEqualTo(TestDatabase.isEmbedded());
        assertThat(metrics.count("stoa_schema_version")).isGreaterThan(13);
        // on a server it takes a moment until the node hears of others
        assertThat(metrics.value("stoa_nodes").orElseThrow()).isBetween(TestDatabase.isEmbedded() ? 1.0 : 0.0, 1.0);
        assertThat(metrics.values().keySet())
                .anyMatch(name -> name.matches("stoa_build_info\\{java=\"\\S+\",version=\".+\"}"));
    }

    @Test
    void refusalsAreCountedByWhatTheyWereFor() {
        for (int i = 0; i < 7; i++) {
            ada.postOnly(article + "/comments", "name", "Ada", "body", "Lit at dusk " + i);
            ada.postOnly("/sign-in", "name", "Zoe", "password", "wrong");
        }
        Metrics metrics = metrics();
        assertThat(metrics.count("stoa_refused_total{limit=\"posts per minute\"}"))
                .isEqualTo(2);
        assertThat(metrics.count("stoa_refused_total{limit=\"password for name\"}"))
                .isEqualTo(2);
        assertThat(metrics.value("stoa_refused_total{limit=\"report\"}")).contains(0.0);
    }

    @Test
    void mailAndFailuresAreCountedFromTheBeginning() {
        Metrics metrics = metrics();
        assertThat(metrics.value("stoa_mail_waiting")).contains(0.0);
        assertThat(metrics.value("stoa_mail_total{outcome=\"sent\"}")).contains(0.0);
        assertThat(metrics.value("stoa_mail_total{outcome=\"given up\"}")).contains(0.0);
        assertThat(metrics.value("stoa_failures_total{kind=\"disk full\"}")).isPresent();
        assertThat(metrics.value("stoa_failures_total{kind=\"unknown\"}")).isPresent();
    }

    @Test
    void isThereWhileTheDatabaseIsNot() {
        forum.database().close();
        assertThat(metrics().value("stoa_mail_waiting")).isEmpty();
        assertThat(ada.get(article).status()).isEqualTo(503);
        assertThat(metrics().requests("GET", "/articles/{slug}", 503)).isEqualTo(1);
    }

    @Test
    void forumsOfOneProcessCountEachForItself() throws Exception {
        ada.get(article);
        forum.restart();
        assertThat(metrics(forum.visitor()).count("stoa_page_renderings_total{kept=\"yes\"," + ARTICLE + "}"))
                .isZero();
    }
}
