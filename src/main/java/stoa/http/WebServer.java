package stoa.http;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.function.BiFunction;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/** How the server below the routes behaves: limits, headers on everything, an orderly end. */
public final class WebServer {
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration IDLE_AT_END = Duration.ofMillis(200);
    private static final int LARGEST_HEADERS = 8 * 1024;

    /** A page with a thousand comments, compressed, is handed over at once: no thread has to come back to it. */
    private static final int SEND_BUFFER = 256 * 1024;

    /** So many may come at once: the usual fifty would make the others come again after a second. */
    private static final int ACCEPT_QUEUE = 4096;

    /** For forms that come and pages that go slowly, of all clients: a part of a heap of 256 MB. */
    private static final int ROOM = 48 << 20;

    private WebServer() {}

    /** The last makes the page of what is refused before any route is asked, given the label of the request. */
    public static void configure(
            JavalinConfig config, boolean secure, RequestMeters meters, BiFunction<Refusal, String, String> errorPage) {
        configure(config, secure, meters, errorPage, ClientTimeouts.USUAL);
    }

    static void configure(
            JavalinConfig config,
            boolean secure,
            RequestMeters meters,
            BiFunction<Refusal, String, String> errorPage,
            ClientTimeouts timeouts) {
        ClientMemory room = new ClientMemory(ROOM);
        config.startup.showJavalinBanner = false;
        config.http.prefer405over404 = true;
        // an address has one spelling: what looks at it besides the router, such as the page cache, sees the same in it
        config.router.ignoreTrailingSlashes = false;
        config.http.defaultContentType = "text/html; charset=utf-8";
        // pages are compressed where they are made
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = Form.LARGEST;
        config.requestLogger.http(meters::count);
        config.jetty.modifyHttpConfiguration(http -> limit(http, secure));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(
                    timeouts.end().plus(IDLE_AT_END.multipliedBy(3)).toMillis());
            server.setErrorHandler(new PlainErrors(secure, meters, errorPage));
            server.insertHandler(new RequestIdOnLogLines());
            server.insertHandler(new BufferedAnswers(room));
            server.insertHandler(new BufferedForms(room, timeouts));
            server.addEventListener(new Connections(timeouts));
        });
    }

    /** From now on each answer is the last one on its connection. */
    public static void endConnections(Server server) {
        for (Connector connector : server.getConnectors()) {
            connector
                    .getConnectionFactory(HttpConnectionFactory.class)
                    .getHttpConfiguration()
                    .setPersistentConnectionsEnabled(false);
        }
    }

    private static void limit(HttpConfiguration http, boolean secure) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(LARGEST_HEADERS);
        http.setIdleTimeout(IDLE.toMillis());
        // Javalin would take addresses that can be read in more than one way, and fails at some
        http.setUriCompliance(UriCompliance.RFC3986);
        http.addCustomizer(new IgnoredHeaders());
        http.addCustomizer((request, headers) -> {
            SafetyHeaders.addTo(headers, secure);
            RequestId.give(request, headers);
            return request;
        });
    }

    /** When the server stops, a connection that only waits for a further request is closed without much waiting. */
    private record Connections(ClientTimeouts timeouts) implements LifeCycle.Listener {
        @Override
        public void lifeCycleStarting(LifeCycle server) {
            for (Connector connector : ((Server) server).getConnectors()) {
                ServerConnector socket = (ServerConnector) connector;
                socket.setShutdownIdleTimeout(IDLE_AT_END.toMillis());
                socket.setAcceptedSendBufferSize(SEND_BUFFER);
                socket.setAcceptQueueSize(ACCEPT_QUEUE);
                HttpConnectionFactory usual = socket.getConnectionFactory(HttpConnectionFactory.class);
                socket.addConnectionFactory(new ConnectionTimeouts(usual.getHttpConfiguration(), timeouts));
            }
        }
    }
}
