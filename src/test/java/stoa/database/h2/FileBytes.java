package stoa.database.h2;

import java.util.Arrays;

/** The bytes of a file, which grows as it is written to, with zeros where something is skipped; or of none. */
final class FileBytes {
    private byte[] bytes;
    private int length;
    private boolean exists;

    /** Nothing to start with where there is no such file. */
    FileBytes(byte[] start) {
        bytes = start.clone();
        length = start.length;
        exists = start.length > 0;
    }

    boolean exists() {
        return exists;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** A sync changes nothing. */
    void apply(Recording.FileEvent event) {
        if (event instanceof Recording.Written written) {
            write(written.write());
        } else if (event instanceof Recording.Truncated truncation) {
            truncate(truncation.length());
        } else if (event instanceof Recording.Removed) {
            truncate(0);
            exists = false;
        }
    }

    void write(Batch.Write write) {
        exists = true;
        int end = (int) write.end();
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
        }
        write.bytes().get(0, bytes, (int) write.position(), write.size());
        length = Math.max(length, end);
    }

    private void truncate(long to) {
        exists = true;
        if (to < length) {
            Arrays.fill(bytes, (int) to, length, (byte) 0);
            length = (int) to;
        }
    }
}
