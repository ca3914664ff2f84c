package stoa.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which encoding an XML file is in: by its first bytes, or as it says itself (XML 1.0, appendix F). */
final class XmlEncoding {
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");
    private static final int DECLARATION = 200;

    private XmlEncoding() {}

    /** Moves past a byte order mark; otherwise the bytes stay as they are. */
    static Charset of(ByteBuffer bytes) throws UnreadableException {
        if (skip(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (skip(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return skip(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : declared(bytes);
    }

    private static Charset declared(ByteBuffer bytes) throws UnreadableException {
        byte[] start = new byte[Math.min(DECLARATION, bytes.remaining())];
        bytes.get(bytes.position(), start);
        Matcher declaration = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        if (!declaration.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declaration.group(1));
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(
                    1,
                    "The file says that it is in “%s”, which is no encoding. Save it as UTF-8."
                            .formatted(declaration.group(1)));
        }
    }

    private static boolean skip(ByteBuffer bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.remaining() || (bytes.get(bytes.position() + i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        bytes.position(bytes.position() + mark.length);
        return true;
    }
}
