package stoa.http;

import io.javalin.http.Context;
import java.util.Objects;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line for every answer, also of kept pages and of what Jetty refuses: by the pattern of its address, and with nothing that
 * tells who asked, from where, or for whom.
 */
public final class AccessLog implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    private static final String ROUTE = "stoa.route";

    /** To be told of each request by which route it is answered. */
    static void note(Request request, String route) {
        request.setAttribute(ROUTE, route);
    }

    static void note(Context ctx, String route) {
        ctx.req().setAttribute(ROUTE, route);
    }

    @Override
    public void log(Request request, Response response) {
        LOG.atInfo()
                .addKeyValue("request", RequestId.of(request))
                .addKeyValue("route", Objects.requireNonNullElse(request.getAttribute(ROUTE), RequestMeters.NO_ROUTE))
                .addKeyValue("method", method(request))
                .addKeyValue("status", response.getStatus())
                .addKeyValue("ms", NanoTime.millisSince(request.getBeginNanoTime()))
                .addKeyValue("bytes", Response.getContentBytesWritten(response))
                .log("answered");
    }

    /** Any word can be a method. */
    private static String method(Request request) {
        return HttpMethod.fromString(request.getMethod()) == null ? "other" : request.getMethod();
    }
}
