package stoa.database.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * What is written to a file between two syncs, in order.
 *
 * @param length of the file afterwards
 */
record Batch(List<Write> writes, long length) {
    /** Some bytes, from a position in the file on. */
    record Write(long position, ByteBuffer bytes) {
        int size() {
            return bytes.limit();
        }

        long end() {
            return position + size();
        }

        /** Puts over what was read at the position what is newer here. */
        void cover(ByteBuffer read, long readAt) {
            long from = Math.max(position, readAt);
            long to = Math.min(end(), readAt + read.limit());
            // compared before it is made an int, which the distance of two places in a large file is not
            if (from < to) {
                read.put((int) (from - readAt), bytes, (int) (from - position), (int) (to - from));
            }
        }
    }

    /** In bytes. */
    static final int PAGE = 4_096;

    /** Number, length, how many bytes of writes. */
    private static final int HEAD = 2 * Long.BYTES + Integer.BYTES;

    /** Position, how many bytes. */
    private static final int WRITE_HEAD = Long.BYTES + Integer.BYTES;

    /** With a check sum, so that one which is not there whole is known. */
    ByteBuffer packed(long number) {
        int size = writes.stream().mapToInt(write -> WRITE_HEAD + write.size()).sum();
        ByteBuffer packed = ByteBuffer.allocate(HEAD + size + Integer.BYTES);
        packed.putLong(number).putLong(length).putInt(size);
        for (Write write : writes) {
            packed.putLong(write.position())
                    .putInt(write.size())
                    .put(write.bytes().duplicate());
        }
        packed.putInt(sum(packed.duplicate().flip()));
        return packed.flip();
    }

    /** The next in what was packed; empty where it has another number or is not whole. */
    static Optional<Batch> unpack(ByteBuffer from, long number) {
        if (from.remaining() < HEAD + Integer.BYTES || from.getLong(from.position()) != number) {
            return Optional.empty();
        }
        ByteBuffer head = from.slice();
        head.getLong();
        long length = head.getLong();
        int size = head.getInt();
        if (size < 0 || size > head.remaining() - Integer.BYTES) {
            return Optional.empty();
        }
        if (sum(from.slice(from.position(), HEAD + size)) != head.getInt(HEAD + size)) {
            return Optional.empty();
        }
        from.position(from.position() + HEAD + size + Integer.BYTES);
        return Optional.of(new Batch(writes(head.slice(HEAD, size)), length));
    }

    private static List<Write> writes(ByteBuffer packed) {
        List<Write> writes = new ArrayList<>();
        while (packed.hasRemaining()) {
            long position = packed.getLong();
            int size = packed.getInt();
            writes.add(new Write(position, packed.slice(packed.position(), size)));
            packed.position(packed.position() + size);
        }
        return writes;
    }

    private static int sum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    /** With something before it. */
    Batch after(Write first) {
        return new Batch(Stream.concat(Stream.of(first), writes.stream()).toList(), length);
    }

    /** What was written to the first page of the file, as a whole, each time. */
    Stream<ByteBuffer> firstPages() {
        return writes.stream()
                .filter(write -> write.position() == 0 && write.size() >= PAGE)
                .map(write -> write.bytes().slice(0, PAGE));
    }

    /** May be done again. */
    void writeTo(FileChannel file) throws IOException {
        writeTo(file, length);
        if (file.size() > length) {
            file.truncate(length);
        }
    }

    /** Without what is beyond so many bytes of the file, and without cutting it. */
    void writeTo(FileChannel file, long most) throws IOException {
        for (Write write : writes) {
            long count = Math.min(write.size(), most - write.position());
            if (count > 0) {
                FullReads.writeFully(file, write.bytes().slice(0, (int) count), write.position());
            }
        }
    }
}
