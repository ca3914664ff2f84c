package stoa.database.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FileBaseDefault;
import org.junit.jupiter.api.Test;

class FullReadsTest {
    private static final int LENGTH = 5 * FullReads.PIECE + 7;

    private final Sluggish file = new Sluggish();
    private final byte[] bytes = new byte[LENGTH];

    /** Reads and writes half of what it is asked for, and knows how much that was. */
    private static final class Sluggish extends FileBaseDefault {
        private final List<Integer> asked = new ArrayList<>();
        private byte[] content = new byte[0];

        @Override
        public synchronized int read(ByteBuffer into, long position) {
            int left = content.length - (int) position;
            if (left <= 0) {
                return -1;
            }
            int count = Math.min(half(into), left);
            into.put(content, (int) position, count);
            return count;
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) {
            int count = half(from);
            content = Arrays.copyOf(content, Math.max(content.length, (int) position + count));
            from.get(content, (int) position, count);
            return count;
        }

        private int half(ByteBuffer buffer) {
            asked.add(buffer.remaining());
            return (buffer.remaining() + 1) / 2;
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        protected void implTruncate(long length) {
            content = Arrays.copyOf(content, (int) length);
        }
    }

    @Test
    void allIsWrittenAndReadInPiecesOfWhichAThreadMayKeepOne() throws IOException {
        new Random(1).nextBytes(bytes);
        ByteBuffer from = ByteBuffer.wrap(bytes);
        FullReads.writeFully(file, from, 3);
        ByteBuffer into = ByteBuffer.allocate(LENGTH);
        FullReads.readFully(file, into, 3);

        assertThat(from.hasRemaining()).isFalse();
        assertThat(into.array()).isEqualTo(bytes);
        assertThat(file.asked).allMatch(count -> count <= FullReads.PIECE);
    }

    @Test
    void readingEndsWhereTheFileDoes() throws IOException {
        FullReads.writeFully(file, ByteBuffer.wrap(bytes, 0, 10), 0);
        ByteBuffer into = ByteBuffer.allocate(20);
        FullReads.readFully(file, into, 4);

        assertThat(into.position()).isEqualTo(6);
    }
}
