package stoa;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stoa.http.Network;

/**
 * Where a server listens, and where people reach it.
 *
 * @param port 0 for one that is free
 * @param publicAddress where people reach the forum, if that is not where it listens
 * @param trustedProxies whose word on the client's address is believed
 */
public record Listening(String host, int port, @Nullable URI publicAddress, List<Network> trustedProxies) {
    /** Throws {@link IllegalArgumentException} with a sentence that names the setting and what it may be. */
    public Listening {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("--port must be 0 to 65535, not " + port);
        }
        if (publicAddress != null && !isOrigin(publicAddress)) {
            throw new IllegalArgumentException(
                    "--base-url must be like https://forum.example.org, without a path, not " + publicAddress);
        }
    }

    private static boolean isOrigin(URI address) {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        String path = Objects.requireNonNullElse(address.getPath(), "");
        return web && address.getHost() != null && (path.isEmpty() || path.equals("/")) && address.getQuery() == null;
    }

    /** Where people reach the forum, without a slash at the end. */
    URI address() {
        return publicAddress == null
                ? URI.create("http://localhost:" + port)
                : URI.create(publicAddress.toString().replaceAll("/$", ""));
    }

    boolean isSecure() {
        return publicAddress != null && "https".equals(publicAddress.getScheme());
    }
}
