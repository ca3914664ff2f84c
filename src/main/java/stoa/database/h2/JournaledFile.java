package stoa.database.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.List;
import java.util.Optional;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * A database file that is after a power cut exactly as it was when last synced. H2 2.4.240 writes over what the last
 * synced state needs, and takes half of what it wrote last for the whole where the disk wrote pages in another order. So
 * its writes stay in memory until a sync, which puts them into a {@link Journal} before they go into the file.
 */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // those who read need not wait for one another
final class JournaledFile extends FileBaseDefault {
    /** In bytes; beyond that a sync is made before it is asked for. */
    private static final long MOST_IN_MEMORY = 16 << 20;

    private final FileChannel file;
    private final Journal journal;
    private final Unsynced unsynced = new Unsynced();
    private final Object syncing = new Object();
    private @Nullable Throwable failure;

    JournaledFile(FileChannel file, Journal journal) {
        this.file = file;
        this.journal = journal;
    }

    /** Only who has the lock may bring the file to where it was, so that is done here. */
    @Override
    public synchronized @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        FileLock lock = file.tryLock(position, size, shared);
        if (lock == null) {
            return null;
        }
        try {
            journal.open();
            unsynced.begin(file.size());
        } catch (IOException | RuntimeException | Error e) {
            // H2 closes the file after some of these only, and would be locked out of it by itself
            try (lock) {
                journal.close();
            } catch (IOException further) {
                e.addSuppressed(further);
            }
            throw e;
        }
        return new LockWithLastAct(lock, this, this::finish);
    }

    /** Where nothing was ever written, it may find anything. */
    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        // asked for first: what is gone from here is in the file
        List<Batch.Write> newer = unsynced.writes();
        int count = (int) Math.min(into.remaining(), unsynced.length() - position);
        if (count <= 0) {
            return into.hasRemaining() ? -1 : 0;
        }
        ByteBuffer part = into.slice(into.position(), count);
        FullReads.readFully(file, part.duplicate(), position);
        newer.forEach(write -> write.cover(part, position));
        into.position(into.position() + count);
        return count;
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        int count = from.remaining();
        ByteBuffer bytes = ByteBuffer.allocate(count).put(from).flip();
        if (unsynced.add(new Batch.Write(position, bytes)) > MOST_IN_MEMORY) {
            force(true);
        }
        return count;
    }

    @Override
    protected void implTruncate(long newLength) {
        unsynced.truncate(newLength);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        synchronized (syncing) {
            if (failure != null) {
                throw new IOException("An earlier sync failed", failure);
            }
            try {
                save(unsynced.batch());
            } catch (IOException | RuntimeException | Error e) {
                failure = e;
                throw e;
            }
        }
    }

    private void save(Optional<Batch> batch) throws IOException {
        if (batch.isEmpty()) {
            return;
        }
        prepare(batch.get());
        batch.get().writeTo(file);
        unsynced.forget(batch.get());
        journal.isWritten(batch.get());
    }

    /**
     * A full disk is found out while all is sound, and then nothing has grown: what was left of the disk is enough to open
     * the file again.
     */
    private void prepare(Batch batch) throws IOException {
        long length = file.size();
        try {
            if (length > 0) {
                // an empty one stays so until it is worth replaying
                FullReads.growTo(file, batch.length());
            }
            journal.append(batch);
        } catch (IOException e) {
            file.truncate(length);
            journal.forgetPart();
            throw e;
        }
    }

    /** What was not synced is given up. After a failure the journal is needed still. */
    private void finish() throws IOException {
        synchronized (syncing) {
            if (failure != null) {
                journal.close();
            } else {
                journal.remove();
            }
        }
    }

    @Override
    public long size() {
        return unsynced.length();
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
