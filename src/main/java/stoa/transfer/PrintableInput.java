package stoa.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an XML file, without the control characters that XML forbids and that WordPress writes out all the same;
 * counts how far it has come.
 */
final class PrintableInput extends FilterInputStream {
    private long position;
    private boolean wide;

    PrintableInput(InputStream in) {
        super(in);
    }

    /** How many bytes of the file have been taken. */
    long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int kept = 0;
        while (kept == 0) {
            int count = super.read(bytes, offset, length);
            if (count <= 0) {
                return count;
            }
            // in UTF-16, where every letter has a zero byte, a byte alone says nothing
            wide |= position == 0 && (bytes[offset] == 0 || (bytes[offset] & 0xFE) == 0xFE);
            position += count;
            kept = wide ? count : keepPrintable(bytes, offset, count);
        }
        return kept;
    }

    private static int keepPrintable(byte[] bytes, int offset, int count) {
        int kept = offset;
        for (int i = offset; i < offset + count; i++) {
            byte b = bytes[i];
            if (b < 0 || b >= ' ' || b == '\n' || b == '\r' || b == '\t') {
                bytes[kept++] = b;
            }
        }
        return kept - offset;
    }
}
