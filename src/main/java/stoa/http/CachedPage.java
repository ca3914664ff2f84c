package stoa.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A page with its headers, as bytes that are ready to be sent, as they are and compressed. */
final class CachedPage {
    /** One form of the page; a strong entity tag names exactly these bytes (RFC 9110, 8.8.3). */
    private record Form(ByteBuffer bytes, HttpField etag, List<HttpField> headers) {}

    private final Form plain;
    private final Form gzip;
    private final List<HttpField> always;
    private final Set<String> shows;
    private final PageMeters meters;

    private CachedPage(byte[] bytes, Context ctx, Set<String> shows, PageMeters meters) {
        String type = Objects.requireNonNull(ctx.res().getContentType());
        String digest = digest(bytes);
        this.plain = form(bytes, "\"" + digest + "\"", type);
        this.gzip = form(
                Gzip.file(bytes, Gzip.THOROUGH),
                "\"" + digest + "-gzip\"",
                type,
                new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip"));
        this.always = Stream.of(HttpHeader.CACHE_CONTROL, HttpHeader.VARY)
                .<HttpField>map(header -> new PreEncodedHttpField(
                        header, Objects.requireNonNull(ctx.res().getHeader(header.asString()))))
                .toList();
        this.shows = shows;
        this.meters = meters;
    }

    /** What the handler has answered. */
    static CachedPage of(Context ctx, Set<String> shows, PageMeters meters) {
        return new CachedPage(answered(ctx), ctx, shows, meters);
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

    private static byte[] answered(Context ctx) {
        try (InputStream result = ctx.resultInputStream()) {
            return result == null ? new byte[0] : result.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the request that made it the same answer that all others get. */
    void answer(Context ctx) {
        HttpFields asked = AcceptedEncodings.headers(ctx);
        Form form = AcceptedEncodings.includeGzip(asked) ? gzip : plain;
        ctx.header("ETag", form.etag().getValue());
        if (EntityTags.match(asked, form.etag().getValue())) {
            ctx.status(HttpStatus.NOT_MODIFIED_304).result("");
            return;
        }
        form.headers().forEach(header -> ctx.header(header.getName(), header.getValue()));
        byte[] bytes = new byte[form.bytes().remaining()];
        form.bytes().duplicate().get(bytes);
        ctx.result(bytes);
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
        headers.add(form.etag());
        always.forEach(headers::add);
        if (EntityTags.match(asked, form.etag().getValue())) {
            meters.hitAndConfirmed();
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.write(true, null, callback);
            return;
        }
        meters.hitAndSent();
        response.setStatus(HttpStatus.OK_200);
        form.headers().forEach(headers::add);
        response.write(true, form.bytes().duplicate(), callback);
    }
}
