package stoa.database.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * The checksums of the pages of the database file, in a file beside it: H2 has none of what is in its pages. Each page's is
 * written after the page, and both are synced before the {@link Journal} that could bring them in again begins anew.
 */
final class Checksums {
    /** The store has its header twice, in the first two pages: where neither fits, the file is another one. */
    private static final int HEADERS = 2;

    private final FilePath path;
    private @Nullable FileChannel file;

    Checksums(FilePath path) {
        this.path = path;
    }

    /** Of the file as it is, where they are not those of an earlier state of it. */
    void open(FileChannel database) throws IOException {
        file = path.open("rw");
        if (!belongTo(database)) {
            opened().truncate(0);
        }
        fit(database);
    }

    /** As many as the file has pages. */
    void fit(FileChannel database) throws IOException {
        long pages = pages(database.size());
        opened().truncate(pages * Integer.BYTES);
        note(database, count(), pages);
    }

    /** Whether there are any, of this file. */
    boolean belongTo(FileChannel database) throws IOException {
        for (int page = 0; page < HEADERS; page++) {
            if (page < count() && sum(database, page) == known(page)) {
                return true;
            }
        }
        return false;
    }

    /** The file has the batch. */
    void cover(Batch batch, FileChannel database) throws IOException {
        fit(database);
        long pages = count();
        for (Batch.Write write : batch.writes()) {
            note(database, write.position() / Batch.PAGE, Math.min(pages, pages(write.end())));
        }
    }

    private void note(FileChannel database, long from, long to) throws IOException {
        if (from >= to) {
            return;
        }
        ByteBuffer sums = ByteBuffer.allocate((int) (to - from) * Integer.BYTES);
        for (long page = from; page < to; page++) {
            sums.putInt(sum(database, page));
        }
        FullReads.writeFully(opened(), sums.flip(), from * Integer.BYTES);
    }

    /** The pages that are not as they were written, by their numbers. */
    List<Long> broken(FileChannel database) throws IOException {
        List<Long> broken = new ArrayList<>();
        long end = Math.min(count(), pages(database.size()));
        for (long page = 0; page < end; page++) {
            if (sum(database, page) != known(page)) {
                broken.add(page);
            }
        }
        return broken;
    }

    private long count() throws IOException {
        return opened().size() / Integer.BYTES;
    }

    private int known(long page) throws IOException {
        ByteBuffer sum = ByteBuffer.allocate(Integer.BYTES);
        FullReads.readFully(opened(), sum, page * Integer.BYTES);
        return sum.getInt(0);
    }

    private static int sum(FileChannel database, long page) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Batch.PAGE);
        FullReads.readFully(database, bytes, page * Batch.PAGE);
        CRC32C sum = new CRC32C();
        sum.update(bytes.flip());
        return (int) sum.getValue();
    }

    private static long pages(long bytes) {
        return (bytes + Batch.PAGE - 1) / Batch.PAGE;
    }

    void force() throws IOException {
        opened().force(false);
    }

    void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private FileChannel opened() throws IOException {
        if (file == null) {
            throw new IOException("The checksums are asked for without the database being locked");
        }
        return file;
    }
}
