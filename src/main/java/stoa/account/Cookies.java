package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How our cookies are named and sealed: over TLS with the {@code __Host-} prefix (RFC 6265bis, 4.1.3.2). */
public final class Cookies {
    private final boolean secure;

    public Cookies(boolean secure) {
        this.secure = secure;
    }

    /** No script sees it and no other site can send it along with a form; an age of 0 seconds takes it back. */
    public Cookie make(String name, String value, int seconds) {
        String written = URLEncoder.encode(value, StandardCharsets.UTF_8);
        Cookie cookie = new Cookie(fullName(name), written, "/", seconds, secure);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        return cookie;
    }

    public Optional<String> read(Context ctx, String name) {
        return Optional.ofNullable(ctx.cookie(fullName(name)))
                .map(Cookies::decoded)
                .filter(value -> !value.isEmpty());
    }

    /** Whether any of them may be one of ours. */
    public boolean includeOurs(String header) {
        return header.contains(prefix());
    }

    private String fullName(String name) {
        return prefix() + name;
    }

    private String prefix() {
        return secure ? "__Host-" : "stoa-";
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
