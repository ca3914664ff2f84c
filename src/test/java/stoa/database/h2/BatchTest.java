package stoa.database.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
    private static final long GIB = 1L << 30;

    @ParameterizedTest
    @ValueSource(longs = {0, GIB, 2 * GIB, 3 * GIB, 4 * GIB - 3, 4 * GIB, 5 * GIB, 8 * GIB, 9 * GIB})
    void writeFarFromWhatIsReadLeavesItAlone(long distance) {
        byte[] there = read(10 * GIB, 10 * GIB - distance - 8);
        byte[] back = read(10 * GIB, 10 * GIB + distance + 8);
        assertThat(there).containsOnly(0);
        assertThat(back).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 3 * GIB, 9 * GIB})
    void writeOverAPartOfWhatIsReadIsSeenThere(long position) {
        assertThat(read(position, position)).containsOnly(1);
        assertThat(read(position, position + 6)).containsExactly(0, 0, 0, 0, 0, 0, 1, 1);
        assertThat(read(position + 6, position)).containsExactly(1, 1, 0, 0, 0, 0, 0, 0);
    }

    /** Eight bytes of an empty file, after eight others were written. */
    private static byte[] read(long readAt, long writtenAt) {
        byte[] ones = {1, 1, 1, 1, 1, 1, 1, 1};
        ByteBuffer read = ByteBuffer.allocate(8);
        new Batch.Write(writtenAt, ByteBuffer.wrap(ones)).cover(read, readAt);
        return read.array();
    }
}
