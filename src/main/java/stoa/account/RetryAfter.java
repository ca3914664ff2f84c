package stoa.account;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import stoa.text.CountedNoun;

/** The time until someone may try again; zero or less where they may now. */
public record RetryAfter(Duration time) {
    /** What is left of a pause that began then: no more than all of it, also where another node's clock is ahead. */
    public static RetryAfter of(Duration pause, Instant began, Instant now) {
        Duration left = Duration.between(now, began.plus(pause));
        return new RetryAfter(left.compareTo(pause) < 0 ? left : pause);
    }

    public boolean isOver() {
        return time.isNegative() || time.isZero();
    }

    /** Says it to programs (RFC 9110, 10.2.3). */
    public void tell(Context ctx) {
        ctx.header("Retry-After", Long.toString(seconds()));
    }

    /** As in {@code in 2 seconds}, {@code in 5 minutes}. */
    public String words() {
        return seconds() < 120
                ? "in " + CountedNoun.of(seconds(), "second", "seconds")
                : "in " + (seconds() + 59) / 60 + " minutes";
    }

    /** Whole ones, at least one. */
    public long seconds() {
        return Math.max(1, time.plusMillis(999).toSeconds());
    }
}
