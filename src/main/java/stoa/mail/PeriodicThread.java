package stoa.mail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that runs one task when it is woken, and every so often; never twice at once. */
public final class PeriodicThread implements AutoCloseable {
    /** For the end of the round under way. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(PeriodicThread.class);

    private final Duration pause;
    private final Callable<Boolean> round;
    private final Object going = new Object();
    private final Semaphore reasons = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopped;

    /** The round answers whether there may be more to do at once. */
    public PeriodicThread(String name, Duration pause, Callable<Boolean> round) {
        this.pause = pause;
        this.round = round;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public void wake() {
        reasons.release();
    }

    /** Does all that there is to do, now and on the caller's thread. */
    public void go() throws Exception {
        boolean more = true;
        while (more) {
            more = once();
        }
    }

    private boolean once() throws Exception {
        synchronized (going) {
            return round.call();
        }
    }

    private void run() {
        try {
            while (!stopped) {
                if (!safely() && reasons.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    reasons.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.error("{} was interrupted", thread.getName(), e);
        }
    }

    private boolean safely() throws InterruptedException {
        try {
            return once();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | Error e) {
            LOG.error("{}: this round failed, the next may not", thread.getName(), e);
            return false;
        }
    }

    /** The round under way is finished first; never by interrupting it, which would close the database's file. */
    @Override
    public void close() {
        stopped = true;
        wake();
        try {
            thread.join(LAST_WAIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
