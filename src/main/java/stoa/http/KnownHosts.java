package stoa.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses what is meant for another site (RFC 9110, 15.5.20) before anything else is asked: an address of ours that is
 * reached under a foreign name would be another site to browsers and caches. What proxies say of the name is not believed.
 */
public final class KnownHosts extends Handler.Wrapper {
    /** What whoever watches over the server asks it for, past any proxy, by whichever of its addresses. */
    private static final Set<String> FOR_WATCHERS = Set.of("/health", "/metrics");

    private final URI address;
    private final int port;

    /** Takes where people reach the site. */
    public KnownHosts(URI address) {
        this.address = address;
        this.port = usual(address.getPort(), address.getScheme());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (isOurs(request.getHttpURI()) || isFromWatcher(request)) {
            return super.handle(request, response, callback);
        }
        Response.writeError(
                request,
                response,
                new DiscardedBody(request, callback, ClientTimeouts.USUAL),
                HttpStatus.MISDIRECTED_REQUEST_421,
                "This site is at " + Origin.of(address) + ", and at no other address.");
        return true;
    }

    /** Proxies often leave the port out; what TLS is between them and browsers is not known here. */
    private boolean isOurs(HttpURI asked) {
        return name(asked).equals(address.getHost().toLowerCase(Locale.ROOT))
                && (asked.getPort() < 0 || asked.getPort() == port || isUsual(asked.getPort()));
    }

    private static boolean isFromWatcher(Request request) {
        HttpURI asked = request.getHttpURI();
        return FOR_WATCHERS.contains(asked.getPath()) && isOwnAddress(asked, request.getConnectionMetaData());
    }

    /**
     * Whether it is asked for by a name of this machine, or the address that the connection has come in at, which also
     * stands for the name where HTTP/1.0 gives none.
     */
    private static boolean isOwnAddress(HttpURI asked, ConnectionMetaData connection) {
        InetSocketAddress here = (InetSocketAddress) connection.getLocalSocketAddress();
        if (usual(asked.getPort(), asked.getScheme()) != here.getPort()) {
            return false;
        }
        String name = name(asked);
        Optional<InetAddress> number = Network.address(name);
        return name.equals("localhost")
                || number.filter(one -> one.isLoopbackAddress() || one.equals(here.getAddress()))
                        .isPresent();
    }

    /** In small letters, and without the dot that a whole name may end in. */
    private static String name(HttpURI asked) {
        return Objects.requireNonNullElse(asked.getHost(), "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.$", "");
    }

    private static int usual(int port, String scheme) {
        return port >= 0 ? port : "https".equalsIgnoreCase(scheme) ? 443 : 80;
    }

    private static boolean isUsual(int port) {
        return port == 443 || port == 80;
    }
}
