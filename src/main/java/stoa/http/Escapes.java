package stoa.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Percent-encoding, as addresses and forms have it. All of this takes bytes, each as a character of its own. */
final class Escapes {
    /** The JDK's decoder takes signs for digits: {@code %+1}. */
    private static final Pattern HALF_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Escapes() {}

    /** Empty where an escape is not whole, or where what they all say is no UTF-8. */
    static Optional<String> decoded(String encoded) {
        if (HALF_ESCAPE.matcher(encoded).find()) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(bytes(encoded));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** As much as can be read of it, to show what was sent: as it stands, where an escape is not whole. */
    static String shown(String encoded) {
        byte[] bytes =
                HALF_ESCAPE.matcher(encoded).find() ? encoded.getBytes(StandardCharsets.ISO_8859_1) : bytes(encoded);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
    }
}
