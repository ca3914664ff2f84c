package stoa.transfer;

import java.io.PrintWriter;

/** A plain line for every twentieth of the way, or every thousand entries where those are more. */
final class ProgressInLines implements Progress {
    private static final int LINES = 20;
    private static final int ENTRIES = 1_000;

    private final PrintWriter out;
    private final long total;
    private long position;
    private long entries;

    ProgressInLines(PrintWriter out, long total) {
        this.out = out;
        this.total = total;
    }

    @Override
    public void at(long position, long entries) {
        if (position - this.position >= total / LINES && entries - this.entries >= ENTRIES) {
            out.println("%,d entries done".formatted(entries));
            out.flush();
            this.position = position;
            this.entries = entries;
        }
    }

    @Override
    public void close() {}
}
