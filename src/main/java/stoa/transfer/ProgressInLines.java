package stoa.transfer;

import java.io.PrintWriter;

/** A plain line for every thousand entries. */
final class ProgressInLines implements Progress {
    private static final long STEP = 1_000;

    private final PrintWriter out;
    private long next = STEP;

    ProgressInLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void at(long position, long entries) {
        if (entries >= next) {
            out.println("%,d entries read".formatted(entries));
            out.flush();
            next = entries - entries % STEP + STEP;
        }
    }

    @Override
    public void close() {}
}
