package stoa;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stoa.database.Storage;
import stoa.http.Caching;
import stoa.http.Network;

/**
 * What an operator may set of a server; see {@code stoa serve --help}.
 *
 * @param port 0 for one that is free
 * @param publicAddress where people reach the forum, if that is not where it listens
 * @param trustedProxies whose word on the client's address is believed
 * @param metricsToken with which {@code /metrics} can be read from elsewhere; empty for nobody
 */
public record Settings(
        String host,
        int port,
        Storage storage,
        @Nullable URI publicAddress,
        List<Network> trustedProxies,
        int postsPerMinute,
        int commentsPerPage,
        String metricsToken,
        Caching caching) {
    private static final int MOST_POSTS = 1_000;
    private static final int FEWEST_ON_A_PAGE = 10;
    private static final int MOST_ON_A_PAGE = 1_000;

    /** As it can be sent (RFC 6750, 2.1), and too long to be guessed. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{16,}");

    /** Throws {@link IllegalArgumentException} with a sentence that names the setting and what it may be. */
    public Settings {
        require(port >= 0 && port <= 65_535, "--port must be 0 to 65535, not " + port);
        require(
                postsPerMinute >= 1 && postsPerMinute <= MOST_POSTS,
                "--posts-per-minute must be 1 to " + MOST_POSTS + ", not " + postsPerMinute);
        require(
                commentsPerPage >= FEWEST_ON_A_PAGE && commentsPerPage <= MOST_ON_A_PAGE,
                "--comments-per-page must be " + FEWEST_ON_A_PAGE + " to " + MOST_ON_A_PAGE + ", not "
                        + commentsPerPage);
        require(
                publicAddress == null || isOrigin(publicAddress),
                "--base-url must be like https://forum.example.org, without a path, not " + publicAddress);
        // the token stays out of the sentence, which may end up in a log
        require(
                metricsToken.isEmpty() || TOKEN.matcher(metricsToken).matches(),
                "--metrics-token must be 16 characters or more, each a letter, a digit or one of -._~+/=");
    }

    private static boolean isOrigin(URI address) {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        String path = Objects.requireNonNullElse(address.getPath(), "");
        return web && address.getHost() != null && (path.isEmpty() || path.equals("/")) && address.getQuery() == null;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    boolean isSecure() {
        return publicAddress != null && "https".equals(publicAddress.getScheme());
    }
}
