package stoa.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How our cookies are named and sealed: over TLS with the {@code __Host-} prefix, or, where they are for a part of the
 * site, with the {@code __Secure-} prefix (RFC 6265bis, 4.1.3).
 */
public final class Cookies {
    private final boolean secure;

    public Cookies(boolean secure) {
        this.secure = secure;
    }

    /** No script sees it and no other site can send it along with a form; an age of 0 seconds takes it back. */
    public Cookie make(String name, String value, int seconds) {
        return make(prefix() + name, "/", value, seconds);
    }

    /** As {@link #make(String, String, int)}, but it comes along only to the path and to what is below it. */
    public Cookie makeBelow(String path, String name, String value, int seconds) {
        return make(prefixBelow() + name, path, value, seconds);
    }

    private Cookie make(String fullName, String path, String value, int seconds) {
        Cookie cookie = new Cookie(fullName, URLEncoder.encode(value, StandardCharsets.UTF_8), path, seconds, secure);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        return cookie;
    }

    public Optional<String> read(Context ctx, String name) {
        return value(ctx, prefix() + name);
    }

    /** Of a cookie that was made for a path. */
    public Optional<String> readBelow(Context ctx, String name) {
        return value(ctx, prefixBelow() + name);
    }

    private static Optional<String> value(Context ctx, String fullName) {
        return Optional.ofNullable(ctx.cookie(fullName)).map(Cookies::decoded).filter(value -> !value.isEmpty());
    }

    /** Whether any of them may be one of ours. */
    public boolean includeOurs(String header) {
        return header.contains(prefix()) || header.contains(prefixBelow());
    }

    private String prefix() {
        return secure ? "__Host-" : "stoa-";
    }

    private String prefixBelow() {
        return secure ? "__Secure-stoa-" : "stoa-";
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
