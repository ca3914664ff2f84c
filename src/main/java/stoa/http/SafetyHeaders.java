package stoa.http;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/**
 * What every answer tells browsers not to do (OWASP Secure Headers; ASVS 5.0 3.4): nothing from elsewhere, nothing
 * inline, no frames, no guessing of types, no addresses told to other sites.
 */
public final class SafetyHeaders {
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; "
                            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy",
                    "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(), geolocation=(), "
                            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()");

    private SafetyHeaders() {}

    /** {@code Strict-Transport-Security} only where the site is served over TLS: elsewhere it means nothing. */
    static void addTo(HttpFields.Mutable headers, boolean secure) {
        ALWAYS.forEach(headers::put);
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
