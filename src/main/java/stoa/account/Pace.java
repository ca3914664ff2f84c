package stoa.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Slows down what is tried again and again: guessing, letters for someone else, members by the thousand. */
public final class Pace {
    /** After this long without a try, counting starts anew. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private final Attempts attempts;
    private final Supplier<String> traceKey;
    private final Clock clock;

    /** With the key, what is counted by is made unreadable: names and addresses among it. */
    public Pace(Attempts attempts, Supplier<String> traceKey, Clock clock) {
        this.attempts = attempts;
        this.traceKey = traceKey;
        this.clock = clock;
    }

    /** How long each of them still has to wait, at the longest. */
    public Wait before(List<Try> tries) {
        return new Wait(
                tries.stream().map(this::before).max(Duration::compareTo).orElse(Duration.ZERO));
    }

    /** To be called within a transaction. */
    public void count(List<Try> tries) {
        Instant now = clock.instant();
        attempts.forgetBefore(now.minus(MEMORY));
        tries.forEach(one -> attempts.count(trace(one), now));
    }

    /** To be called within a transaction. */
    void forget(Try one) {
        attempts.forget(trace(one));
    }

    private Duration before(Try one) {
        return attempts.of(trace(one))
                .map(count -> Duration.between(
                        clock.instant(), count.lastAt().plus(one.limit().pause(count.times()))))
                .orElse(Duration.ZERO);
    }

    private String trace(Try one) {
        return Secrets.trace(traceKey.get(), one.limit() + " " + one.subject());
    }
}
