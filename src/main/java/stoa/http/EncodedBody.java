package stoa.http;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * A body in one content encoding, such as gzip, and the answer where the client has just this.
 *
 * @param etag a strong one, which names exactly these bytes (RFC 9110, 8.8.3)
 */
record EncodedBody(String etag, ReadyAnswer whole, ReadyAnswer unchanged) {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    static EncodedBody of(byte[] bytes, String etag, List<HttpField> more) {
        HttpField tag = new PreEncodedHttpField(HttpHeader.ETAG, etag);
        List<HttpField> headers = new ArrayList<>(more);
        headers.add(tag);
        headers.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, String.valueOf(bytes.length)));
        // direct, so that the kernel takes them from where they are
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return new EncodedBody(
                etag,
                new ReadyAnswer(HttpStatus.OK_200, List.copyOf(headers), direct.asReadOnlyBuffer()),
                new ReadyAnswer(HttpStatus.NOT_MODIFIED_304, List.of(tag), NOTHING));
    }

    ReadyAnswer answer(HttpFields asked) {
        return EntityTags.match(asked, etag) ? unchanged : whole;
    }

    /** In bytes. */
    int size() {
        return whole.bytes().remaining();
    }
}
