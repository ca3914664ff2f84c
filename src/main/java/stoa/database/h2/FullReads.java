package stoa.database.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/** Reads and writes of files that go on until all is done: a channel may do less than it was asked for. */
final class FullReads {
    /** In bytes. A thread keeps a copy, outside of the heap, as large as the largest piece that it ever read or wrote. */
    static final int PIECE = 1 << 16;

    private FullReads() {}

    /** Less only where the file ends. */
    static void readFully(FileChannel file, ByteBuffer into, long position) throws IOException {
        long next = position;
        for (int count; into.hasRemaining() && (count = file.read(piece(into), next)) >= 0; ) {
            into.position(into.position() + count);
            next += count;
        }
    }

    static void writeFully(FileChannel file, ByteBuffer from, long position) throws IOException {
        for (long next = position; from.hasRemaining(); ) {
            int count = file.write(piece(from), next);
            from.position(from.position() + count);
            next += count;
        }
    }

    private static ByteBuffer piece(ByteBuffer of) {
        return of.slice(of.position(), Math.min(PIECE, of.remaining()));
    }

    /** That there are such files in the folder is on the disk then, where the system lets one ask for that. */
    static void syncNames(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder)) {
                names.force(true);
            }
        }
    }

    /** With zeros. */
    static void growTo(FileChannel file, long length) throws IOException {
        zero(file, file.size(), length);
    }

    /** With zeros from there to its end. */
    static void clear(FileChannel file, long from) throws IOException {
        zero(file, from, file.size());
    }

    private static void zero(FileChannel file, long from, long to) throws IOException {
        for (long next = from; next < to; next += PIECE) {
            writeFully(file, ByteBuffer.allocate((int) Math.min(PIECE, to - next)), next);
        }
    }
}
