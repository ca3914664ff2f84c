package stoa.transfer;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The characters of an XML file, without those that XML forbids and that WordPress writes out all the same. Strict about
 * the file's encoding, and exact about where it is broken: all that stands before comes out first.
 */
final class XmlText extends Reader {
    private static final int CHUNK = 1 << 16;

    private final SeekableByteChannel channel;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final CharBuffer chars = CharBuffer.allocate(CHUNK).flip();
    private boolean ended;

    XmlText(Path file) throws IOException, UnreadableException {
        this.channel = Files.newByteChannel(file);
        try {
            channel.read(bytes);
            bytes.flip();
            this.decoder = XmlEncoding.of(bytes)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        } catch (IOException | UnreadableException e) {
            channel.close();
            throw e;
        }
    }

    /** How many bytes of the file have been taken. */
    long position() throws IOException {
        return channel.position();
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int kept = 0;
        while (kept == 0 && (chars.hasRemaining() || decode())) {
            while (chars.hasRemaining() && kept < length) {
                char c = chars.get();
                if (isAllowed(c)) {
                    into[offset + kept++] = c;
                }
            }
        }
        return kept == 0 ? -1 : kept;
    }

    /** XML 1.0, 2.2; halves of rare letters are the decoder's to judge. */
    private static boolean isAllowed(char c) {
        return c >= ' ' ? c < '\uFFFE' : c == '\n' || c == '\r' || c == '\t';
    }

    /** Answers whether there is more. */
    private boolean decode() throws IOException {
        chars.clear();
        while (chars.position() == 0) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError() && chars.position() == 0) {
                result.throwException();
            }
            if (chars.position() == 0 && !fill()) {
                break;
            }
        }
        chars.flip();
        return chars.hasRemaining();
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        bytes.compact();
        ended = channel.read(bytes) < 0;
        bytes.flip();
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
