package stoa.http;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * What every answer tells browsers not to do (OWASP Secure Headers; ASVS 5.0 3.4): nothing from elsewhere, nothing
 * inline, no frames, no guessing of types, no addresses told to other sites.
 */
public final class SafetyHeaders {
    private static final List<HttpField> ALWAYS = Stream.of(
                    new PreEncodedHttpField(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; "
                                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"),
                    new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
                    new PreEncodedHttpField("Referrer-Policy", "same-origin"),
                    new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
                    new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
                    new PreEncodedHttpField(
                            "Permissions-Policy",
                            "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(), geolocation=(), "
                                    + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"))
            .map(HttpField.class::cast)
            .toList();

    private static final HttpField ONLY_TLS =
            new PreEncodedHttpField("Strict-Transport-Security", "max-age=31536000; includeSubDomains");

    private SafetyHeaders() {}

    /** Whether it is on every answer just so. */
    static boolean areAlways(HttpField header) {
        return ALWAYS.contains(header);
    }

    /** {@code Strict-Transport-Security} only where the site is served over TLS: elsewhere it means nothing. */
    static void addTo(HttpFields.Mutable headers, boolean secure) {
        ALWAYS.forEach(headers::put);
        if (secure) {
            headers.put(ONLY_TLS);
        }
    }
}
