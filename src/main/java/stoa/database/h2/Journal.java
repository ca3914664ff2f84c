package stoa.database.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import stoa.database.DatabaseUnusableException;

/**
 * The file that has what the database file may not have yet: batch after batch, numbered. When it has grown long, the
 * database file is synced, and it begins anew.
 */
final class Journal {
    /** In bytes; to sync so much takes about as long as one may wait for an answer. */
    private static final long LONG = 4 << 20;

    private final FilePath path;
    private final FileChannel database;
    private final Checksums sums;
    private @Nullable FileChannel file;
    private long number;
    private long end;

    Journal(FilePath path, FileChannel database, Checksums sums) {
        this.path = path;
        this.database = database;
        this.sums = sums;
    }

    /** Brings the database file to where it was when last synced, and begins anew. The caller has locked that file. */
    void open() throws IOException {
        boolean isFirst = !path.exists() || database.size() == 0;
        FileChannel opened = path.open("rw");
        file = opened;
        List<Batch> batches = batches(opened);
        if (!batches.isEmpty()) {
            replay(batches);
        }
        sums.open(database);
        for (Batch batch : batches) {
            sums.cover(batch, database);
        }
        syncAll();
        if (isFirst) {
            FullReads.syncNames(Path.of(path.getParent().unwrap().toString()));
        }
    }

    private static List<Batch> batches(FileChannel from) throws IOException {
        ByteBuffer all = ByteBuffer.allocate((int) from.size());
        FullReads.readFully(from, all, 0);
        all.flip();
        List<Batch> batches = new ArrayList<>();
        long next = all.remaining() < Long.BYTES ? 0 : all.getLong(0);
        Optional<Batch> batch = Batch.unpack(all, next);
        while (batch.isPresent()) {
            batches.add(batch.get());
            batch = Batch.unpack(all, ++next);
        }
        return batches;
    }

    /** Refuses a file that was put in the place of the one that this belongs to: that would become a mixture of both. */
    private void replay(List<Batch> batches) throws IOException {
        if (!new FirstPage(beginning()).isOf(batches)) {
            throw new DatabaseUnusableException(
                    "The journal " + path.unwrap() + " does not belong to the database beside it. Nothing was"
                            + " changed. If that was restored from a backup, remove the journal.");
        }
        new Replay(batches, database).run();
    }

    /** The first page tells apart one state of a database file from others; zeros where there is none yet. */
    private ByteBuffer beginning() throws IOException {
        ByteBuffer page = ByteBuffer.allocate(Batch.PAGE);
        FullReads.readFully(database, page.duplicate(), 0);
        return page;
    }

    /** Returns when the disk has it, and room for all that is written when the database file is. */
    void append(Batch batch) throws IOException {
        sums.fit(database);
        Batch whole = end == 0 ? batch.after(new Batch.Write(0, beginning())) : batch;
        ByteBuffer packed = whole.packed(++number);
        int length = packed.remaining();
        FullReads.writeFully(opened(), packed, end);
        opened().force(false);
        end += length;
    }

    /** What of a batch that could not be appended is there; the database file is as before. */
    void forgetPart() throws IOException {
        opened().truncate(end);
        sums.fit(database);
    }

    /** The database file has what was appended last; to be called each time. */
    void isWritten(Batch batch) throws IOException {
        sums.cover(batch, database);
        if (end > LONG) {
            syncAll();
        }
    }

    private void syncAll() throws IOException {
        database.force(true);
        sums.force();
        restart();
    }

    /** The database file has all of it. */
    private void restart() throws IOException {
        opened().truncate(0);
        // before anything is written over it: half of it, brought in again, would undo what came later
        opened().force(true);
        end = 0;
    }

    /** The database file will not be written to any more. */
    void remove() throws IOException {
        try {
            syncAll();
        } finally {
            close();
        }
        path.delete();
    }

    void close() throws IOException {
        try {
            if (file != null) {
                file.close();
            }
        } finally {
            sums.close();
        }
    }

    private FileChannel opened() throws IOException {
        if (file == null) {
            throw new IOException("The database file is written to without being locked");
        }
        return file;
    }
}
