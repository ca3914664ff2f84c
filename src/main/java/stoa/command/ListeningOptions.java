package stoa.command;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import stoa.Listening;
import stoa.http.Network;

/** Where a server listens, and where people reach it. */
final class ListeningOptions {
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

    /** Throws {@link IllegalArgumentException} with a sentence about the one that cannot be used. */
    Listening listening() {
        return new Listening(host, port, baseUrl, proxies());
    }

    private List<Network> proxies() {
        return Arrays.stream(trustedProxies.split(","))
                .filter(written -> !written.isBlank())
                .map(Network::parse)
                .toList();
    }
}
