package stoa.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/** What files do less than one asked for, done to the end. */
final class Channels {
    private static final int PIECE = 1 << 16;

    private Channels() {}

    /** Less only where the file ends. */
    static void readFully(FileChannel file, ByteBuffer into, long position) throws IOException {
        long next = position;
        for (int count; into.hasRemaining() && (count = file.read(into, next)) >= 0; ) {
            next += count;
        }
    }

    static void writeFully(FileChannel file, ByteBuffer from, long position) throws IOException {
        for (long next = position; from.hasRemaining(); ) {
            next += file.write(from, next);
        }
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
        for (long size; (size = file.size()) < length; ) {
            writeFully(file, ByteBuffer.allocate((int) Math.min(PIECE, length - size)), size);
        }
    }
}
