package stoa.database.h2;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file does not have yet of what was written to it. */
final class Unsynced {
    /** Never changed, but replaced. */
    private volatile List<Batch.Write> writes = List.of();

    private volatile long length;
    private boolean cut;
    private long bytes;

    List<Batch.Write> writes() {
        return writes;
    }

    /** Of the file, in bytes, with all of it. */
    long length() {
        return length;
    }

    synchronized void begin(long fileLength) {
        length = fileLength;
    }

    /** Answers how many bytes there are now. */
    synchronized long add(Batch.Write write) {
        writes = Stream.concat(writes.stream(), Stream.of(write)).toList();
        length = Math.max(length, write.end());
        bytes += write.size();
        return bytes;
    }

    synchronized void truncate(long newLength) {
        cut |= newLength < length;
        length = Math.min(length, newLength);
    }

    /** All there is now; empty where nothing is. It stays here until it is forgotten. */
    synchronized Optional<Batch> batch() {
        if (writes.isEmpty() && !cut) {
            return Optional.empty();
        }
        cut = false;
        return Optional.of(new Batch(writes, length));
    }

    /** The file has it now, and nothing was forgotten since it was made. */
    synchronized void forget(Batch batch) {
        int count = batch.writes().size();
        writes = List.copyOf(writes.subList(count, writes.size()));
        bytes = writes.stream().mapToLong(Batch.Write::size).sum();
    }
}
