package stoa.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A page with its headers, as bytes that are ready to be sent, as they are and compressed. */
final class CachedPage {
    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding, Cookie");

    /** One form of the page; a strong entity tag names exactly these bytes (RFC 9110, 8.8.3). */
    private record Form(ByteBuffer bytes, HttpField etag, List<HttpField> headers) {}

    private final Form plain;
    private final Form gzip;
    private final HttpField cacheControl;
    private final Set<String> shows;

    private CachedPage(byte[] bytes, String type, String cacheControl, Set<String> shows) {
        String digest = digest(bytes);
        this.plain = form(bytes, "\"" + digest + "\"", type);
        this.gzip = form(
                gzip(bytes),
                "\"" + digest + "-gzip\"",
                type,
                new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip"));
        this.cacheControl = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, cacheControl);
        this.shows = shows;
    }

    /** What the handler has answered. */
    static CachedPage of(Context ctx, Set<String> shows) {
        return new CachedPage(
                Objects.requireNonNullElse(ctx.result(), "").getBytes(StandardCharsets.UTF_8),
                Objects.requireNonNull(ctx.res().getContentType()),
                Objects.requireNonNull(ctx.res().getHeader("Cache-Control")),
                shows);
    }

    private static Form form(byte[] bytes, String etag, String type, HttpField... more) {
        // direct, so that the kernel takes them from where they are
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        HttpFields.Mutable headers = HttpFields.build()
                .add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, type))
                .add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, String.valueOf(bytes.length)));
        List.of(more).forEach(headers::add);
        return new Form(
                direct.asReadOnlyBuffer(),
                new PreEncodedHttpField(HttpHeader.ETAG, etag),
                headers.stream().toList());
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Set<String> shows() {
        return shows;
    }

    /** In bytes. */
    int size() {
        return plain.bytes().remaining() + gzip.bytes().remaining() + 1_000;
    }

    /** Answers with the page, or with 304 where the client has it. */
    void send(HttpFields asked, Response response, Callback callback) {
        Form form = AcceptedEncodings.includeGzip(asked) ? gzip : plain;
        HttpFields.Mutable headers = response.getHeaders();
        headers.add(form.etag()).add(VARY).add(cacheControl);
        if (EntityTags.match(asked, form.etag().getValue())) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.write(true, null, callback);
            return;
        }
        response.setStatus(HttpStatus.OK_200);
        form.headers().forEach(headers::add);
        response.write(true, form.bytes().duplicate(), callback);
    }
}
