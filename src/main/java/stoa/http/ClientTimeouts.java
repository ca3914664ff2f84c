package stoa.http;

import java.time.Duration;

/**
 * The timeouts of clients, for what each may take: for the head of a request, from its first byte to its last; and for a form
 * before it is given up; and for whatever it does when the server stops. What does not move at all is given up after the
 * idle time.
 */
record ClientTimeouts(Duration head, Duration form, Duration end) {
    /** What a browser on a poor line is far below. */
    static final ClientTimeouts USUAL =
            new ClientTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(4));

    /** A form that has taken longer than it should may go on where it comes at least at this many bytes a second. */
    private static final long SLOWEST = 1024;

    boolean endsForHead(long nanos) {
        return nanos > head.toNanos();
    }

    boolean endsAtEnd(long nanos) {
        return nanos > end.toNanos();
    }

    boolean endsForForm(long nanos, long bytes) {
        return nanos > form.plusMillis(bytes * 1_000 / SLOWEST).toNanos();
    }
}
