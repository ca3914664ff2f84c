package stoa.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The same body in each content encoding: as it is, by gzip, and by brotli where the machine has that. */
class EncodedBodies {
    private final EncodedBody plain;
    private final EncodedBody gzip;
    private final Optional<EncodedBody> brotli;

    /** Takes how hard brotli tries, and what is said besides where the thing is sent as it is. */
    EncodedBodies(byte[] bytes, String type, int quality, HttpField... plainly) {
        String digest = digest(bytes);
        HttpField content = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, type);
        List<HttpField> headers = new ArrayList<>(List.of(plainly));
        headers.add(content);
        plain = EncodedBody.of(bytes, "\"" + digest + "\"", headers);
        gzip = packed(Gzip.file(bytes, Gzip.THOROUGH), "gzip", digest, content);
        brotli = Brotli.file(bytes, quality).map(packed -> packed(packed, "br", digest, content));
    }

    private static EncodedBody packed(byte[] bytes, String encoding, String digest, HttpField content) {
        return EncodedBody.of(
                bytes,
                "\"" + digest + "-" + encoding + "\"",
                List.of(content, new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, encoding)));
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    EncodedBody plain() {
        return plain;
    }

    /** What is not wanted by any of its names is sent as it is (RFC 9110, 12.5.3). */
    EncodedBody chosen(HttpFields asked) {
        AcceptedEncodings accepted = AcceptedEncodings.of(asked);
        if (brotli.isPresent() && accepted.preferBrotli()) {
            return brotli.get();
        }
        return accepted.preferGzip() ? gzip : plain;
    }

    /** The form that the client likes best, or that it has this already. */
    ReadyAnswer answer(String method, HttpFields asked) {
        return chosen(asked).answer(asked);
    }

    /** Of all forms, in bytes. */
    int size() {
        return plain.size() + gzip.size() + brotli.map(EncodedBody::size).orElse(0);
    }
}
