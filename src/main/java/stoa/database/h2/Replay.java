package stoa.database.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;

/**
 * Brings a file to where it was after the last of some batches, of which it may have all, in part, or none. It never
 * becomes longer than it is or ends up, however long it was in between: the disk may have no room for that now.
 */
final class Replay {
    private final List<Batch> batches;
    private final FileChannel file;

    Replay(List<Batch> batches, FileChannel file) {
        this.batches = batches;
        this.file = file;
    }

    void run() throws IOException {
        for (int i = 0; i < batches.size(); i++) {
            List<Batch> rest = batches.subList(i, batches.size());
            // what is beyond this is cut off by one of them
            long kept = rest.stream().mapToLong(Batch::length).min().orElseThrow();
            long most = rest.stream().mapToLong(Batch::length).max().orElseThrow();
            batches.get(i).writeTo(file, kept);
            cut(batches.get(i).length(), most);
        }
    }

    /** What one of them will need again is not given back to the disk, but empty. */
    private void cut(long length, long most) throws IOException {
        file.truncate(most);
        FullReads.clear(file, length);
    }
}
