package stoa.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Requests as no browser sends them, as many as are wanted, and the same ones again for the same seed. */
public final class OddRequests {
    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "HEAD", "POST", "POST", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "FOO", "post",
            "CONNECT", "G T", "\u00ff", "");

    private static final List<String> PATHS = List.of(
            "/",
            "/articles/",
            "/articles/on-porches",
            "/articles/on-porches/comments",
            "/articles/on-porches/report",
            "/comments/",
            "/comments/1",
            "/comments/1/edit",
            "/comments/1/report",
            "/comments/1/own/",
            "/comments/1/status",
            "/members/",
            "/members/1",
            "/members/1/feed",
            "/moderation/log",
            "/moderation/members/",
            "/moderation/matters/",
            "/moderation/batches/",
            "/static/",
            "/sign-in",
            "/sign-in/link",
            "/sign-up",
            "/setup",
            "/password/new",
            "/letters/stop/",
            "/reports/",
            "/inbox/",
            "/transparency",
            "/regulation/risks/",
            "/appearance",
            "/sign-out",
            "/health",
            "/metrics",
            "*",
            "http://",
            "http://localhost/",
            "http://evil.example/",
            "localhost:80",
            "?",
            "//");

    private static final List<String> PARAMETERS = List.of(
            "page", "before", "sort", "return_to", "key", "done", "month", "only", "by", "article", "reason", "%");

    private static final List<String> HEADERS = List.of(
            "Host",
            "Cookie",
            "Range",
            "If-Range",
            "If-None-Match",
            "If-Modified-Since",
            "Accept",
            "Accept-Encoding",
            "Accept-Charset",
            "Accept-Language",
            "Content-Type",
            "Content-Length",
            "Content-Encoding",
            "Transfer-Encoding",
            "Expect",
            "Upgrade",
            "Connection",
            "Origin",
            "Sec-Fetch-Site",
            "Sec-WebSocket-Version",
            "X-HTTP-Method-Override",
            "X-Forwarded-For",
            "X-Request-Id",
            "Authorization",
            "Forwarded",
            "TE",
            "Trailer",
            "HTTP2-Settings",
            "X-Odd",
            "",
            "A b",
            "\u00ff");

    private static final List<String> VALUES = List.of(
            "",
            "0",
            "1",
            "-1",
            "9223372036854775808",
            "99999999999999999999",
            "1.5",
            "0x1",
            "+5",
            "null",
            "%",
            "%zz",
            "%u0041",
            "%00",
            "%ff",
            "%c0%af",
            "%ed%a0%80",
            "%F0%9F%98%80",
            "%2f",
            "%5c",
            "%2e%2e",
            "..",
            "../..",
            ";",
            ";a=b",
            ",",
            "=",
            "&&",
            "\"",
            "\"\"",
            "*",
            "W/\"x\"",
            "\u0000",
            "\u0001",
            "\t",
            "\u007f",
            "\u0080",
            "\u00ff",
            "\u00c3\u00a9",
            "#",
            "?",
            " ",
            "bytes=0-",
            "bytes=-0",
            "bytes=9-1,x",
            "gzip;q=x",
            "br;q=9",
            "chunked",
            "chunked, chunked",
            "identity",
            "gzip",
            "100-continue",
            "close",
            "keep-alive, upgrade",
            "h2c",
            "websocket",
            "localhost",
            "localhost:x",
            "[::1",
            "a b",
            "text/plain",
            "application/json",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded;charset=x",
            "application/x-www-form-urlencoded;charset",
            "multipart/form-data",
            "multipart/form-data;boundary=\"",
            "text/html;charset=\"",
            "Thu, 99 Foo 2026 99:99:99 GMT",
            "session=%zz",
            "__Host-session=\"",
            "stoa-name=\u00ff",
            "stoa-appearance=%",
            "dark",
            "same-origin",
            "Bearer",
            "Bearer \u00ff",
            "POST",
            "127.0.0.1, %",
            "1%u0041",
            "on-porches",
            "<b>",
            "${x}",
            "{id}");

    private static final List<String> VERSIONS =
            List.of("HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/9", "");

    private final Random random;

    public OddRequests(long seed) {
        random = new Random(seed);
    }

    /** To be sent on a connection of its own. */
    public byte[] next() {
        String body = random.nextBoolean() ? "" : query();
        StringBuilder request = new StringBuilder(any(METHODS) + " " + target() + " " + any(VERSIONS) + "\r\n");
        request.append(random.nextInt(8) == 0 ? "" : "Host: localhost\r\n");
        request.append(random.nextInt(4) == 0 ? "" : "Content-Type: application/x-www-form-urlencoded\r\n");
        request.append(random.nextInt(4) == 0 ? "" : "Content-Length: " + body.length() + "\r\n");
        for (int i = random.nextInt(4); i > 0; i--) {
            request.append(any(HEADERS)).append(": ").append(value()).append("\r\n");
        }
        request.append("\r\n").append(body);
        return spoilt(request.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private String target() {
        StringBuilder target = new StringBuilder(any(PATHS));
        for (int i = random.nextInt(3); i > 0; i--) {
            target.append(random.nextBoolean() ? "/" : "").append(value());
        }
        return random.nextInt(3) == 0 ? target + "?" + query() : target.toString();
    }

    private String query() {
        StringBuilder query = new StringBuilder("name=Ada&body=").append(value());
        for (int i = random.nextInt(4); i > 0; i--) {
            query.append('&').append(any(PARAMETERS)).append('=').append(value());
        }
        return query.toString();
    }

    /** Now and then much longer than anything is. */
    private String value() {
        String value = any(VALUES) + (random.nextInt(3) == 0 ? any(VALUES) : "");
        return random.nextInt(200) == 0 ? value.repeat(2_000) : value;
    }

    /** One in four with some bytes changed, and the like. */
    private byte[] spoilt(byte[] request) {
        if (random.nextInt(4) == 0) {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                request[random.nextInt(request.length)] = (byte) random.nextInt(256);
            }
        }
        return request;
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
