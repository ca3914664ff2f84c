package stoa.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** A file that never changes under its name; who takes it as it is may also ask for a part of it (RFC 9110, 14). */
final class ReadyAsset extends EncodedBodies {
    private final String type;

    ReadyAsset(byte[] bytes, String type) {
        super(bytes, type, Brotli.UTMOST, new PreEncodedHttpField(HttpHeader.ACCEPT_RANGES, "bytes"));
        this.type = type;
    }

    @Override
    ReadyAnswer answer(String method, HttpFields asked) {
        EncodedBody form = chosen(asked);
        ReadyAnswer answer = form.answer(asked);
        boolean mayBePart = form.etag().equals(plain().etag())
                && HttpMethod.GET.is(method)
                && !answer.confirms()
                && isStillMeant(asked);
        return mayBePart ? ByteRange.of(asked).map(this::part).orElse(answer) : answer;
    }

    /** Whether the rest is wanted of just these bytes; a weakened tag, or a date, cannot tell (RFC 9110, 13.1.5). */
    private boolean isStillMeant(HttpFields asked) {
        return Optional.ofNullable(asked.get(HttpHeader.IF_RANGE))
                .map(plain().etag()::equals)
                .orElse(true);
    }

    private ReadyAnswer part(ByteRange range) {
        ByteBuffer all = plain().whole().bytes();
        int length = all.remaining();
        if (range.start(length) >= length) {
            // not to be kept as the answer to whatever is asked next
            List<HttpField> headers = List.of(
                    new HttpField(HttpHeader.CONTENT_RANGE, "bytes */" + length),
                    new HttpField(HttpHeader.CACHE_CONTROL, "no-store"));
            return new ReadyAnswer(HttpStatus.RANGE_NOT_SATISFIABLE_416, headers, ByteBuffer.allocate(0));
        }
        int start = range.start(length);
        int end = range.end(length);
        List<HttpField> headers = List.of(
                new HttpField(HttpHeader.CONTENT_TYPE, type),
                new HttpField(HttpHeader.ETAG, plain().etag()),
                new HttpField(HttpHeader.CONTENT_RANGE, "bytes " + start + "-" + (end - 1) + "/" + length),
                new HttpField(HttpHeader.CONTENT_LENGTH, String.valueOf(end - start)));
        return new ReadyAnswer(HttpStatus.PARTIAL_CONTENT_206, headers, all.slice(start, end - start));
    }
}
