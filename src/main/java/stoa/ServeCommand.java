package stoa;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stoa.http.Network;

/** {@code stoa serve} */
@Command(name = "serve", description = "Serves the forum until it is told to stop.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private StorageOptions storage = new StorageOptions();

    @Mixin
    private CacheOptions cache = new CacheOptions();

    @Option(
            names = "--host",
            defaultValue = "${env:STOA_HOST:-127.0.0.1}",
            description = "address to listen on (STOA_HOST; default: 127.0.0.1)")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            defaultValue = "${env:STOA_PORT:-7070}",
            description = "port to listen on, 0 for any that is free (STOA_PORT; default: 7070)")
    private int port;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "${env:STOA_BASE_URL}",
            description =
                    "where people reach the forum, such as https://forum.example.org; with https, cookies are kept to TLS (STOA_BASE_URL)")
    private @Nullable URI baseUrl;

    @Option(
            names = "--trusted-proxies",
            paramLabel = "CIDR,…",
            defaultValue = "${env:STOA_TRUSTED_PROXIES:-}",
            description = "networks of proxies whose X-Forwarded-For is believed (STOA_TRUSTED_PROXIES; default: none)")
    private String trustedProxies = "";

    @Option(
            names = "--posts-per-minute",
            paramLabel = "N",
            defaultValue = "${env:STOA_POSTS_PER_MINUTE:-5}",
            description = "comments that one visitor may post within a minute (STOA_POSTS_PER_MINUTE; default: 5)")
    private int postsPerMinute;

    @Option(
            names = "--comments-per-page",
            paramLabel = "N",
            defaultValue = "${env:STOA_COMMENTS_PER_PAGE:-100}",
            description = "top-level comments on a page, 10 to 1000 (STOA_COMMENTS_PER_PAGE; default: 100)")
    private int commentsPerPage;

    @Option(
            names = "--metrics-token",
            paramLabel = "TOKEN",
            defaultValue = "${env:STOA_METRICS_TOKEN:-}",
            description =
                    "lets who sends it read /metrics from other machines; 16 characters or more (STOA_METRICS_TOKEN; default: none)")
    private String metricsToken = "";

    @Option(
            names = "--empty",
            defaultValue = "${env:STOA_EMPTY:-false}",
            description = "leave out the welcome article on the first start (STOA_EMPTY)")
    private boolean empty;

    @Override
    public Integer call() throws Exception {
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        Forum forum = new Forum(settings(), clock);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            forum.close();
            stopped.countDown();
        }));
        if (!empty) {
            forum.welcome();
        }
        forum.start();
        announce(forum);
        stopped.await();
        return 0;
    }

    private Settings settings() {
        try {
            return new Settings(
                    host,
                    port,
                    storage.storage(),
                    baseUrl,
                    proxies(),
                    postsPerMinute,
                    commentsPerPage,
                    metricsToken,
                    cache.caching());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine(), Objects.requireNonNullElse(e.getMessage(), ""), e);
        }
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private List<Network> proxies() {
        return Arrays.stream(trustedProxies.split(","))
                .filter(written -> !written.isBlank())
                .map(Network::parse)
                .toList();
    }

    private void announce(Forum forum) throws Exception {
        PrintWriter out = commandLine().getOut();
        String address = forum.address();
        out.println("Stoa is at " + address);
        forum.invitation()
                .ifPresent(path -> out.println(
                        "Create the first administrator within an hour, at this address only: " + address + path));
        out.flush();
    }
}
