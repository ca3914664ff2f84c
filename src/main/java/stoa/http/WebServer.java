package stoa.http;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.time.Duration;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;

/** How the server below the routes behaves: limits, headers on everything, an orderly end. */
public final class WebServer {
    /** Requests under way get this long when the server stops. */
    private static final Duration GRACE = Duration.ofSeconds(4);

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration IDLE_AT_END = Duration.ofMillis(200);
    private static final int LARGEST_HEADERS = 8 * 1024;

    /** A page with a thousand comments, compressed, is handed over at once: no thread has to come back to it. */
    private static final int SEND_BUFFER = 256 * 1024;

    private WebServer() {}

    public static void configure(JavalinConfig config, boolean secure) {
        config.startup.showJavalinBanner = false;
        config.http.prefer405over404 = true;
        config.http.defaultContentType = "text/html; charset=utf-8";
        config.http.maxRequestSize = Form.LARGEST;
        config.jetty.modifyHttpConfiguration(http -> limit(http, secure));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(GRACE.toMillis());
            server.setErrorHandler(new PlainErrors(secure));
            server.insertHandler(new GracefulHandler());
            server.addEventListener(new Connections());
        });
    }

    private static void limit(HttpConfiguration http, boolean secure) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(LARGEST_HEADERS);
        http.setIdleTimeout(IDLE.toMillis());
        http.addCustomizer((request, headers) -> {
            SafetyHeaders.addTo(headers, secure);
            return request;
        });
    }

    /** When the server stops, a connection that only waits for a further request is closed without much waiting. */
    private static final class Connections implements LifeCycle.Listener {
        @Override
        public void lifeCycleStarting(LifeCycle server) {
            for (Connector connector : ((Server) server).getConnectors()) {
                ServerConnector socket = (ServerConnector) connector;
                socket.setShutdownIdleTimeout(IDLE_AT_END.toMillis());
                socket.setAcceptedSendBufferSize(SEND_BUFFER);
            }
        }
    }

    /** What is wrong before any of our pages can be asked: one sentence, no details. */
    private static final class PlainErrors extends ErrorHandler {
        private final boolean secure;

        private PlainErrors(boolean secure) {
            this.secure = secure;
            setShowStacks(false);
            setShowCauses(false);
            setShowOrigin(false);
        }

        @Override
        protected void writeErrorHtml(
                Request request, Writer writer, Charset charset, int code, String message, Throwable cause)
                throws IOException {
            writer.write(page(code));
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            SafetyHeaders.addTo(response.getHeaders(), secure);
            return super.handle(request, response, callback);
        }

        private static String page(int status) {
            return """
                    <!doctype html>
                    <html lang="en"><head><meta charset="utf-8"><title>This request cannot be answered</title></head>
                    <body><h1>This request cannot be answered</h1>
                    <p>The browser sent something that this site does not understand (%d %s).</p>
                    <p><a href="/">To the front page</a></p></body></html>
                    """.formatted(status, HttpStatus.getMessage(status));
        }
    }
}
