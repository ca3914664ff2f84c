package stoa.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a form that was sent from our own pages from one that another site made the browser send, by the headers that
 * browsers set and pages cannot (OWASP Cross-Site Request Forgery Prevention: Fetch Metadata, then Origin). Where both
 * are missing no browser is asking, and cookies are kept from other sites by {@code SameSite}.
 */
public final class ForgeryCheck {
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final @Nullable String publicOrigin;

    /** With no public address configured, the origin must be that of the host that was asked. */
    public ForgeryCheck(@Nullable URI publicAddress) {
        this.publicOrigin = publicAddress == null ? null : Origin.of(publicAddress);
    }

    public boolean isForged(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null) {
            return !OURS.contains(site);
        }
        String origin = ctx.header("Origin");
        return origin != null && !origin.toLowerCase(Locale.ROOT).equals(expected(ctx));
    }

    private String expected(Context ctx) {
        return publicOrigin != null
                ? publicOrigin
                : "http://" + String.valueOf(ctx.host()).toLowerCase(Locale.ROOT);
    }
}
