package stoa.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A gzip file in the making (RFC 1952), which also takes stretches that were compressed before, on their own. */
final class Gzip {
    /** For what is compressed once and sent often; harder than this takes twice the time to save a hundredth. */
    static final int THOROUGH = 6;

    /** For what is sent once: a tenth larger, in a third of the time. */
    static final int QUICK = 3;

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {3, 0};
    private static final int TRAILER = 8;

    private final Deflater deflater;
    private final CRC32 check = new CRC32();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
    private int length;

    Gzip(int level) {
        this.deflater = new Deflater(level, true);
        out.writeBytes(HEADER);
    }

    static byte[] file(byte[] bytes, int level) {
        return new Gzip(level).add(bytes).finish();
    }

    Gzip add(byte[] bytes) {
        return addCompressed(bytes, stretch(bytes, deflater));
    }

    Gzip addCompressed(byte[] bytes, byte[] stretch) {
        check.update(bytes);
        length += bytes.length;
        out.writeBytes(stretch);
        return this;
    }

    /** Nothing can be added after this. */
    byte[] finish() {
        deflater.end();
        out.writeBytes(LAST_BLOCK);
        ByteBuffer trailer = ByteBuffer.allocate(TRAILER).order(ByteOrder.LITTLE_ENDIAN);
        out.writeBytes(trailer.putInt((int) check.getValue()).putInt(length).array());
        return out.toByteArray();
    }

    static byte[] stretch(byte[] bytes, int level) {
        Deflater deflater = new Deflater(level, true);
        try {
            return stretch(bytes, deflater);
        } finally {
            deflater.end();
        }
    }

    /** Ends on a whole byte, with a block that is not the last, and looks back on nothing: more may come around it. */
    private static byte[] stretch(byte[] bytes, Deflater deflater) {
        deflater.setInput(bytes);
        // where the end lies within the space given, all is out
        byte[] space = new byte[bytes.length + bytes.length / 1_000 + 64];
        int length = deflater.deflate(space, 0, space.length, Deflater.FULL_FLUSH);
        return Arrays.copyOf(space, length);
    }
}
