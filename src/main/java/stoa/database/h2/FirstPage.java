package stoa.database.h2;

import java.nio.ByteBuffer;
import java.util.List;

/** The first page of a database file. H2 writes it anew with every state, so it tells one state from all others. */
record FirstPage(ByteBuffer bytes) {
    /** Whether the file may have this since the batches were written to it, be it in part: a power cut tears pages. */
    boolean isOf(List<Batch> batches) {
        List<ByteBuffer> written = batches.stream().flatMap(Batch::firstPages).toList();
        int newer = written.stream().mapToInt(this::sameAtBeginning).max().orElse(0);
        int older = written.stream().mapToInt(this::sameAtEnd).max().orElse(0);
        return newer + older >= Batch.PAGE;
    }

    /** In bytes. */
    private int sameAtBeginning(ByteBuffer other) {
        int difference = bytes.mismatch(other);
        return difference < 0 ? Batch.PAGE : difference;
    }

    private int sameAtEnd(ByteBuffer other) {
        int same = 0;
        while (same < Batch.PAGE && bytes.get(Batch.PAGE - 1 - same) == other.get(Batch.PAGE - 1 - same)) {
            same++;
        }
        return same;
    }
}
