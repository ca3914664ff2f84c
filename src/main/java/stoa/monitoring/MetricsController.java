package stoa.monitoring;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import stoa.http.ClientAddress;
import stoa.http.RefusedException;

/** Tells a Prometheus on this machine, or one that has the token, what was counted and measured. */
public final class MetricsController {
    private static final String SCHEME = "Bearer ";

    private final Meters meters;
    private final String token;

    /** Takes an empty token where nobody is to come in with one. */
    public MetricsController(Meters meters, String token) {
        this.meters = meters;
        this.token = token;
    }

    /** {@code GET /metrics} */
    public void show(Context ctx) throws IOException {
        if (!ClientAddress.isOnThisMachine(ctx)) {
            checkToken(ctx);
        }
        ctx.header("Cache-Control", "no-store");
        ctx.contentType(PrometheusTextFormatWriter.CONTENT_TYPE).result(meters.text());
    }

    /** Who does not know of a token is told no more than at an address where nothing is. */
    private void checkToken(Context ctx) {
        Optional<String> brought = brought(ctx);
        if (token.isEmpty() || brought.isEmpty()) {
            throw new NotFoundResponse();
        }
        if (!MessageDigest.isEqual(bytes(token), bytes(brought.get()))) {
            ctx.header("WWW-Authenticate", "Bearer");
            throw new RefusedException(401, "This is not the token that the server was started with.");
        }
    }

    /** RFC 6750, 2.1; the name of the scheme in any case (RFC 9110, 11.1). */
    private static Optional<String> brought(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization"))
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
