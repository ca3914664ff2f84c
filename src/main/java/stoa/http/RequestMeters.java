package stoa.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** What is counted of requests, by the pattern of their address: never by what is in them, which could be anything. */
public final class RequestMeters {
    static final String NO_ROUTE = "none";

    /** In seconds: from what takes no work to what nobody waits for any longer. */
    private static final double[] DURATIONS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private final Counter requests;
    private final Histogram seconds;
    private final Counter hits;
    private final Counter renderings;

    public RequestMeters(PrometheusRegistry registry) {
        requests = Counter.builder()
                .name("stoa_requests_total")
                .help("Requests that were answered, also with kept pages.")
                .labelNames("route", "method", "status")
                .withoutExemplars()
                .register(registry);
        seconds = Histogram.builder()
                .name("stoa_request_seconds")
                .help("What answers took that were made, so none with kept pages.")
                .labelNames("route", "method")
                .classicOnly()
                .classicUpperBounds(DURATIONS)
                .withoutExemplars()
                .register(registry);
        hits = Counter.builder()
                .name("stoa_page_cache_hits_total")
                .help("Requests that were answered with a kept page.")
                .labelNames("route")
                .withoutExemplars()
                .register(registry);
        renderings = Counter.builder()
                .name("stoa_page_renderings_total")
                .help("Pages made of those that can be kept: to be kept, or for one person.")
                .labelNames("route", "kept")
                .withoutExemplars()
                .register(registry);
    }

    /** After an answer, with the milliseconds that it took. */
    public void count(Context ctx, float milliseconds) {
        Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
        String route = endpoint == null ? NO_ROUTE : endpoint.path;
        AccessLog.note(ctx, route);
        String method = known(ctx.method().name());
        requests.labelValues(route, method, String.valueOf(ctx.statusCode())).inc();
        seconds.labelValues(route, method).observe(milliseconds / 1_000);
    }

    /** Of a request that no route could be asked for. */
    void countUnreadable(String method, int status) {
        requests.labelValues(NO_ROUTE, known(method), String.valueOf(status)).inc();
    }

    PageMeters pages(String route) {
        return new PageMeters(
                route,
                hits.labelValues(route),
                requests.labelValues(route, "GET", "200"),
                requests.labelValues(route, "GET", "304"),
                renderings.labelValues(route, "yes"),
                renderings.labelValues(route, "no"));
    }

    /** HEAD goes with GET, as it does in the routes; any word can be a method, so the rest is one. */
    private static String known(String method) {
        return switch (method) {
            case "GET", "HEAD" -> "GET";
            case "POST" -> "POST";
            default -> "other";
        };
    }
}
