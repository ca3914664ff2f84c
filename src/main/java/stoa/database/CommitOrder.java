package stoa.database;

import java.util.concurrent.Callable;

/** The order in which writing transactions of one engine commit, and when they count as safe. */
public interface CommitOrder {
    /** Runs one writing transaction; returns when what it wrote would survive a power cut. */
    <T> T take(Callable<T> transaction) throws Exception;

    /** How many wait for their turn. */
    int waiting();
}
